package org.turnstone.selection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Strand;

/**
 * What someone types of a panel's decision.
 *
 * @param notADay why what was typed for the panel's day is none; otherwise none
 * @param result to adopt, to reject or to defer
 * @param votesFor as typed; empty where no vote is recorded
 */
public record Deciding(
        UUID nomination,
        @Nullable LocalDate on,
        @Nullable String notADay,
        @Nullable NominationMove result,
        String reason,
        String votesFor,
        String votesAgainst,
        String dissent,
        String cohortCategory,
        @Nullable Strand strand,
        String leadAgency) {
    boolean adopts() {
        return result == NominationMove.ADOPT;
    }
}
