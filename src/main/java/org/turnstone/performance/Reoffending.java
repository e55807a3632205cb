package org.turnstone.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Proven re-offending of the cohort in full.
 *
 * @param newestProof the newest court result or caution on record
 */
record Reoffending(ReoffendingResult result, @Nullable LocalDate newestProof) {
    /** The breakdown that events of the cohort carry. */
    static final String STRAND = "strand";
}
