package org.turnstone.performance;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as a reader may have it.
 *
 * @param number none where it is withheld
 */
public record Shown(@Nullable Long number, int fewest) {
    public String words() {
        return number == null ? "fewer than " + fewest : "%,d".formatted(number);
    }
}
