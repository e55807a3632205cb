package org.turnstone.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.PartnershipEvent.Ground;
import org.turnstone.partnership.PartnershipEvent.SignInRefused;
import org.turnstone.shared.StaffId;

/** Tells of a refused sign-in under the membership that was tried for, so that its partnership can find it. */
@Component
class Refusals {
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Refusals(ApplicationEventPublisher events, ActingTransactionManager transactions) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param tooSoon how many tries came too soon before the one that is refused */
    void record(@Nullable StaffId staff, List<Membership> memberships, Ground ground, int tooSoon) {
        SignInRefused refused = new SignInRefused(staff, ground, tooSoon);
        if (memberships.isEmpty()) {
            publish(refused);
        } else {
            Acting.as(memberships.getFirst(), () -> {
                publish(refused);
                return ground;
            });
        }
    }

    private void publish(SignInRefused refused) {
        transaction.executeWithoutResult(status -> events.publishEvent(refused));
    }
}
