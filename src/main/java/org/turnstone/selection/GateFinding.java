package org.turnstone.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of one gate, as far as the reader may see it.
 *
 * @param found in words, with the number that was compared
 * @param source whose record, or why none is named
 * @param since the day of what was found; none where it has no day
 * @param openToAll whether it may be written where every agency under the agreement reads it
 */
public record GateFinding(
        Gate gate,
        Result result,
        String found,
        String source,
        @Nullable LocalDate since,
        boolean openToAll) {
    GateFinding(Gate gate, Result result, String found, String source, @Nullable LocalDate since) {
        this(gate, result, found, source, since, true);
    }

    public enum Result {
        PASS("Passes"),
        FAIL("Stands in the way"),
        UNKNOWN("Not known");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    boolean standsInTheWay() {
        return result == Result.FAIL;
    }
}
