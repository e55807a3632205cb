package org.turnstone.draftcohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of people who might be taken onto the cohort: a draft until it is accepted. Nobody is on the cohort by it.
 *
 * @param why what it is drawn up for
 * @param by who drew it up, in words
 * @param accepted none while it is a draft
 */
public record Draft(
        UUID id,
        String name,
        String why,
        Instant at,
        String by,
        @Nullable Accepted accepted) {
    /**
     * @param where by whom it was accepted, at which meeting
     * @param by who entered it
     */
    public record Accepted(LocalDate on, String where, String by) {}

    public boolean isDraft() {
        return accepted == null;
    }
}
