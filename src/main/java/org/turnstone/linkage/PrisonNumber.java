package org.turnstone.linkage;

import java.util.Locale;
import java.util.Optional;

/** A prison number: {@code A1234BC}, kept for life since 2009 and without a check digit (prison case system). */
public record PrisonNumber(String value) {
    public static Optional<PrisonNumber> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("[A-Z]\\d{4}[A-Z]{2}") ? Optional.of(new PrisonNumber(upper)) : Optional.empty();
    }
}
