package org.turnstone.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Time in prison, from the day of reception to the day of release, which is a day outside. */
record Custody(
        String reason,
        LocalDate received,
        @Nullable Integer sentenceDays,
        @Nullable LocalDate expected,
        @Nullable LocalDate released,
        String prison) {

    boolean holds(LocalDate day) {
        return !day.isBefore(received) && (released == null || day.isBefore(released));
    }
}
