package org.turnstone.linkage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Police National Computer number, in its long form {@code 2019/0123456X}. Source: Criminal Justice System data
 * standards catalogue; a short year over 39 is of the last century.
 */
public record Pnc(String value, Check check) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}|\\d{4})\\s*/?\\s*(\\d{1,7})\\s*([A-Z])");
    private static final int DIGITS = 7;

    /** Long or short year, with or without leading zeros; empty when it is not written like a PNC number. */
    public static Optional<Pnc> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!written.matches() || (!text.contains("/") && written.group(2).length() != DIGITS)) {
            return Optional.empty();
        }
        int year = year(written.group(1));
        int serial = Integer.parseInt(written.group(2));
        char letter = written.group(3).charAt(0);
        return Optional.of(new Pnc(
                String.format(Locale.ROOT, "%04d/%07d%c", year, serial, letter),
                CheckLetter.check(letter, year % 100, serial, DIGITS)));
    }

    /** Year and serial without the letter: what two copies share when the letter was mistyped. */
    public String core() {
        return value.substring(0, value.length() - 1);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year > 39 ? 1900 + year : 2000 + year;
    }
}
