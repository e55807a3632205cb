package org.turnstone.cohort;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimedPeriod;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;

/**
 * One agency's statement of who leads the work with a person.
 *
 * @param leadWorker as written: a staff reference or a name
 */
public record AllocationClaim(
        Claim claim,
        AgencyCode leadAgency,
        Period period,
        @Nullable String leadWorker,
        @Nullable String deputy) implements ClaimedPeriod {

    AllocationClaim naming(UnaryOperator<String> name) {
        return new AllocationClaim(
                claim,
                leadAgency,
                period,
                leadWorker == null ? null : name.apply(leadWorker),
                deputy == null ? null : name.apply(deputy));
    }
}
