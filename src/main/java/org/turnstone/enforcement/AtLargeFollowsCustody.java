package org.turnstone.enforcement;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyChanged;

/** Heard before the audit trail is, whose lock is held to the end of the transaction. */
@Component
class AtLargeFollowsCustody {
    private final AtLargeStore store;
    private final ApplicationEventPublisher events;

    AtLargeFollowsCustody(AtLargeStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(CustodyChanged changed) {
        Set<PersonId> followed = store.workOut(Acting.required().partnership(), changed.people());
        if (!followed.isEmpty()) {
            events.publishEvent(new AtLargeFollowedCustody(followed));
        }
    }
}
