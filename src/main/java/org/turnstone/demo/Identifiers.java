package org.turnstone.demo;

/** A made-up person's numbers: none could have been issued to anyone (see the package's own words). */
record Identifiers(String pnc, String cro, String crn, String noms, String yotRef, String nhs) {
    /** Numbers are dealt out below this, so no more people than this can be made. */
    static final int MOST_PEOPLE = 1_000_000;

    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    static Identifiers of(int person, int yearFirstKnown) {
        int number = scattered(person, 381_713);
        String serial = digits(number, 6);
        return new Identifiers(
                pnc(yearFirstKnown, serial),
                digits(scattered(person, 217_339), 6) + "/" + digits(yearFirstKnown % 100, 2) + "S",
                "X" + digits(scattered(person, 648_197), 6),
                noms(scattered(person, 926_371)),
                "KY" + digits(scattered(person, 433_259), 6),
                nhs(scattered(person, 570_803)));
    }

    /** Every person a different number below a million: the stride shares no factor with it. */
    static int scattered(int person, int stride) {
        return (int) ((person * (long) stride + 417_226) % MOST_PEOPLE);
    }

    /** The seventh digit of the serial checks the six before it, so that one mistyped digit never makes another's number. */
    private static String pnc(int year, String six) {
        return year + "/" + six + weighed(six, 3, 1) % 10 + "S";
    }

    /** One digit mistyped: still well formed, and nobody's. */
    static String mistyped(String pnc, Chance chance) {
        int at = 5 + chance.below(7);
        char wrong = (char) ('0' + (pnc.charAt(at) - '0' + chance.between(1, 9)) % 10);
        return pnc.substring(0, at) + wrong + pnc.substring(at + 1);
    }

    /** A letter that is in use and does not belong to this number, so that it is nobody's. */
    static String withFailingLetter(int year, int serial) {
        int right = (int) ((year % 100 * 10_000_000L + serial) % LETTERS.length());
        return year + "/" + serial + LETTERS.charAt((right + 5) % LETTERS.length());
    }

    private static String noms(int number) {
        int series = number / 10_000;
        char first = (char) ('A' + series % 26);
        char last = (char) ('Z' - series / 26);
        return first + digits(number % 10_000, 4) + last + "O";
    }

    /** Test range 999 with its right check digit (modulus 11); where that would be ten there is no number: none is known. */
    private static String nhs(int number) {
        String nine = "999" + digits(number, 6);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? "" : nine + check;
    }

    static String digits(int number, int width) {
        String plain = Integer.toString(number);
        return "0".repeat(width - plain.length()) + plain;
    }

    private static int weighed(String digits, int odd, int even) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? odd : even);
        }
        return sum;
    }
}
