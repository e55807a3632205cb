package org.turnstone.linkage;

/**
 * The check letter of PNC and CRO numbers: two-digit year and serial as one number, modulo 23. Source: Criminal Justice
 * System data standards catalogue, "PNC identification number" and "CRO number".
 */
final class CheckLetter {
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    private CheckLetter() {}

    static char of(int twoDigitYear, int serial, int serialDigits) {
        long number = twoDigitYear * (long) Math.pow(10, serialDigits) + serial;
        return LETTERS.charAt((int) (number % LETTERS.length()));
    }

    static Check check(char letter, int twoDigitYear, int serial, int serialDigits) {
        if (LETTERS.indexOf(letter) < 0) {
            return Check.NEVER_ISSUED;
        }
        return letter == of(twoDigitYear, serial, serialDigits) ? Check.VALID : Check.WRONG_CHECK;
    }
}
