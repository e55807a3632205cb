package org.turnstone.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One time on the cohort, from the panel that adopted to the panel that ended it. */
record Membership(
        LocalDate nominated,
        LocalDate adopted,
        @Nullable LocalDate exited,
        String category,
        String strand,
        String reason,
        String exitReason,
        boolean statutory,
        Agency lead) {

    boolean holds(LocalDate day) {
        return !day.isBefore(adopted) && (exited == null || day.isBefore(exited));
    }
}
