package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.imports.ClaimedPeriod;
import org.turnstone.shared.Period;

/**
 * One agency's statement that a person was on the cohort, from adoption to exit.
 *
 * @param exit what the panel decided, where this says that it ended the membership whose days it names
 * @param by who entered it for the panel; none in what an agency's list says
 */
public record MembershipClaim(
        Claim claim,
        Period period,
        @Nullable LocalDate nominatedOn,
        @Nullable String category,
        @Nullable Strand strand,
        @Nullable String reason,
        @Nullable CohortExit exit,
        @Nullable String by)
        implements ClaimedPeriod {

    /** The same, up to the first of these exits that falls into it. */
    MembershipClaim endedBy(List<MembershipClaim> exits) {
        return exits.stream()
                .filter(other -> holds(other.end()))
                .min(Comparator.comparing(MembershipClaim::end)
                        .thenComparing(other -> other.claim().sourceRef()))
                .map(other -> new MembershipClaim(
                        claim,
                        period.endingOn(other.end()),
                        nominatedOn,
                        category,
                        strand,
                        other.exit() == null ? reason : other.exit().words(),
                        null,
                        by))
                .orElse(this);
    }

    private boolean holds(LocalDate exit) {
        return !exit.isBefore(period.from()) && exit.isBefore(end());
    }

    private LocalDate end() {
        return period.to() == null ? LocalDate.MAX : period.to();
    }
}
