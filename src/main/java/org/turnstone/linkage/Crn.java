package org.turnstone.linkage;

import java.util.Locale;
import java.util.Optional;

/** A probation case reference number: a letter and six digits, without a check digit (probation case system). */
public record Crn(String value) {
    public static Optional<Crn> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("[A-Z]\\d{6}") ? Optional.of(new Crn(upper)) : Optional.empty();
    }
}
