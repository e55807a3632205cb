package org.turnstone.linkage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Criminal Records Office number: {@code 123456/98X}, or {@code SF98/123456X} for people without fingerprints held.
 * Source: Criminal Justice System data standards catalogue.
 */
public record Cro(String value, Check check) {
    private static final Pattern STANDARD = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{2})\\s*([A-Z])");
    private static final Pattern FILE = Pattern.compile("SF\\s*(\\d{2})\\s*/\\s*(\\d{1,6})\\s*([A-Z])");
    private static final int DIGITS = 6;

    public static Optional<Cro> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher standard = STANDARD.matcher(upper);
        if (standard.matches()) {
            return Optional.of(of("%2$06d/%1$02d%3$c", standard.group(2), standard.group(1), standard.group(3)));
        }
        Matcher file = FILE.matcher(upper);
        if (file.matches()) {
            return Optional.of(of("SF%1$02d/%2$06d%3$c", file.group(1), file.group(2), file.group(3)));
        }
        return Optional.empty();
    }

    private static Cro of(String format, String year, String serial, String letter) {
        int yearDigits = Integer.parseInt(year);
        int serialDigits = Integer.parseInt(serial);
        char check = letter.charAt(0);
        return new Cro(
                String.format(Locale.ROOT, format, yearDigits, serialDigits, check),
                CheckLetter.check(check, yearDigits, serialDigits, DIGITS));
    }
}
