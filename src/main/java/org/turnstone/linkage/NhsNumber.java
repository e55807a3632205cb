package org.turnstone.linkage;

import java.util.Optional;

/** An NHS number: ten digits, the last a check digit, modulus 11. Source: NHS Data Dictionary, "NHS NUMBER". */
public record NhsNumber(String value, Check check) {
    private static final int DIGITS = 10;

    public static Optional<NhsNumber> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{10}")) {
            return Optional.empty();
        }
        int sum = 0;
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += (DIGITS - place) * Character.digit(digits.charAt(place), 10);
        }
        int expected = (11 - sum % 11) % 11;
        boolean fits = expected == Character.digit(digits.charAt(DIGITS - 1), 10);
        return Optional.of(new NhsNumber(digits, fits ? Check.VALID : Check.WRONG_CHECK));
    }
}
