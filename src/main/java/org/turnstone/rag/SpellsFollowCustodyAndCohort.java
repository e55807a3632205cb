package org.turnstone.rag;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.CohortChanged;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyChanged;

/** Heard before the audit trail is, whose lock is held to the end of the transaction. */
@Component
class SpellsFollowCustodyAndCohort {
    private final RagSpells spells;

    SpellsFollowCustodyAndCohort(RagSpells spells) {
        this.spells = spells;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(CustodyChanged changed) {
        follow(changed.people());
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(CohortChanged changed) {
        follow(changed.people());
    }

    private void follow(Set<PersonId> people) {
        spells.workOut(Acting.required().partnership(), people);
    }
}
