package org.turnstone.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Strand;

/**
 * What a panel decided of a nomination, beside its reasons.
 *
 * @param cohortCategory its code; empty where the person was not adopted, as the lead agency's is
 * @param votesFor none where no vote was recorded
 */
public record PanelDecision(
        LocalDate on,
        String cohortCategory,
        @Nullable Strand strand,
        String leadAgency,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        String dissent) {}
