package org.turnstone.lockedcohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was on the cohort on a day, kept under a name: nothing of it is changed afterwards.
 *
 * @param people how many records of people were locked, whoever may see them
 * @param by who locked it, in words
 * @param retired none while it is in use
 */
public record LockedCohort(
        UUID id,
        String name,
        LocalDate asAt,
        int people,
        String purpose,
        Instant at,
        String by,
        @Nullable Retired retired) {
    /** It is kept, and no longer meant for figures. */
    public record Retired(Instant at, String by, String reason) {}
}
