package org.turnstone.linkage;

import java.util.Locale;
import java.util.Optional;

/** A youth offending team's own case reference. No national form exists; it says who someone is within one team only. */
public record YotRef(String value) {
    public static Optional<YotRef> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("[A-Z0-9][A-Z0-9/ -]{1,29}") ? Optional.of(new YotRef(upper)) : Optional.empty();
    }
}
