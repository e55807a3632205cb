package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.assessment.Assessment;
import org.turnstone.assessment.EstimateStanding;
import org.turnstone.offending.OffenceDisposal;

/**
 * What a matrix is scored from, as far as the reader may see it.
 *
 * @param assessments the newest first
 * @param offences what came of each
 */
record MatrixFacts(
        LocalDate day, List<Assessment> assessments, EstimateStanding estimate, List<OffenceDisposal> offences) {
    MatrixFacts {
        assessments = List.copyOf(assessments);
        offences = List.copyOf(offences);
    }
}
