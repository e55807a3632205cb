package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.imports.BelievedSpell;
import org.turnstone.imports.Claim;
import org.turnstone.imports.SourceOrder;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/**
 * A person's time on the cohort, the day of exit not counted in: the fact worked out from what agencies claim.
 *
 * @param cohortCategory the partnership's own, such as Fixed, Flex or Free
 * @param reason why they joined, or why they left where a panel's exit ended it
 * @param agency whose claim was believed
 */
public record CohortMember(
        PersonId person,
        Period period,
        @Nullable LocalDate nominatedOn,
        @Nullable String cohortCategory,
        @Nullable Strand strand,
        @Nullable String reason,
        AgencyCode agency,
        Category category,
        @Nullable String handling) {

    /**
     * Membership: claims of different agencies about the same days are one membership (design "claims and facts"). An exit that
     * a panel decided ends what it falls into, whatever the lists still show: joining and leaving are the panel's.
     */
    static List<CohortMember> of(Collection<MembershipClaim> claims, SourceOrder order) {
        List<MembershipClaim> exits =
                claims.stream().filter(claim -> claim.exit() != null).toList();
        List<MembershipClaim> lists =
                claims.stream().filter(claim -> claim.exit() == null).toList();
        return BelievedSpell.of(
                        lists.stream().map(claim -> claim.endedBy(exits)).toList(), order)
                .stream()
                .map(CohortMember::of)
                .toList();
    }

    private static CohortMember of(BelievedSpell<MembershipClaim> believed) {
        MembershipClaim last = believed.last();
        Claim guard = believed.guard();
        return new CohortMember(
                guard.person(),
                believed.period(),
                last.nominatedOn(),
                last.category(),
                last.strand(),
                last.reason(),
                guard.agency(),
                guard.category(),
                guard.handling());
    }
}
