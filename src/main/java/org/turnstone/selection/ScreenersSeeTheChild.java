package org.turnstone.selection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Relationship;
import org.turnstone.governance.Relationships;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffNames;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/**
 * Adult workers see a child only with a relationship (Data Protection Act 2018 Part 3; Children Act 2004 ss.10, 11). Where youth
 * offending agrees that a child is managed together, those who screen nominations have one, for a year or until it is withdrawn.
 */
@Component
class ScreenersSeeTheChild {
    private static final String SOURCE = "nomination";
    private static final int MONTHS = 12;
    private static final Set<Role> SCREENERS = Arrays.stream(Role.values())
            .filter(Activity.SCREEN_NOMINATIONS::isFor)
            .collect(Collectors.toUnmodifiableSet());

    private final Relationships relationships;
    private final StaffNames staff;
    private final WorkOut facts;

    ScreenersSeeTheChild(Relationships relationships, StaffNames staff, WorkOut facts) {
        this.relationships = relationships;
        this.staff = staff;
        this.facts = facts;
    }

    void from(PartnershipId partnership, PersonId child, LocalDate day) {
        Period days = new Period(day, day.plusMonths(MONTHS));
        keep(
                partnership,
                child,
                staff.atWorkAs(SCREENERS).stream()
                        .map(one -> new Relationship(child, one.id(), Relationship.Kind.PANEL, days))
                        .toList());
    }

    void noMore(PartnershipId partnership, PersonId child) {
        keep(partnership, child, List.of());
    }

    private void keep(PartnershipId partnership, PersonId child, List<Relationship> kept) {
        Set<PersonId> one = Set.of(child);
        facts.fromAllClaims(one, () -> {
            relationships.keep(partnership, SOURCE, one, kept);
            return kept.size();
        });
    }
}
