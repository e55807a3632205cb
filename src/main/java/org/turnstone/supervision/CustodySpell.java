package org.turnstone.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 * Days a person was in custody, the day of release not counted among them: the fact worked out from what agencies claim.
 *
 * @param agency whose claim was believed
 */
public record CustodySpell(
        PersonId person,
        Period period,
        CustodyReason reason,
        @Nullable Integer sentenceDays,
        @Nullable LocalDate expectedRelease,
        @Nullable String prison,
        AgencyCode agency,
        Category category,
        @Nullable String handling) {

    /** Custody: overlapping dates of one person are one spell (design "claims and facts"). */
    static List<CustodySpell> of(Collection<CustodyClaim> claims, SourceOrder order) {
        return BelievedSpell.of(claims, order).stream().map(CustodySpell::of).toList();
    }

    private static CustodySpell of(BelievedSpell<CustodyClaim> believed) {
        CustodyClaim last = believed.last();
        Claim guard = believed.guard();
        return new CustodySpell(
                guard.person(),
                believed.period(),
                last.reason(),
                last.sentenceDays(),
                last.expectedRelease(),
                last.prison(),
                guard.agency(),
                guard.category(),
                guard.handling());
    }

    /** Spells that follow each other without a day outside are one stay. */
    public static List<Period> stays(Collection<CustodySpell> spells) {
        List<Period> stays = new ArrayList<>();
        for (CustodySpell spell : spells.stream()
                .sorted(Comparator.comparing(each -> each.period().from()))
                .toList()) {
            Period next = spell.period();
            if (!stays.isEmpty() && next.from().equals(stays.getLast().to())) {
                stays.set(stays.size() - 1, stays.getLast().endingOn(next.to()));
            } else {
                stays.add(next);
            }
        }
        return stays;
    }
}
