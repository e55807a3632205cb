package org.turnstone.partnership;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.PartnershipEvent.AccountDisabled;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.StaffId;

/** The account opens nothing any more, and what it opened is closed at once. */
@Service
public class DisableAccount {
    private final StaffAccounts accounts;
    private final LiveSignIns signIns;
    private final ApplicationEventPublisher events;

    DisableAccount(StaffAccounts accounts, LiveSignIns signIns, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.events = events;
    }

    /** @throws NotAllowed for one's own account, so that a partnership is not left without its administrator */
    @Transactional
    public void disable(StaffId staff) {
        if (accounts.requireKeeper().staff().equals(staff)) {
            throw new NotAllowed();
        }
        if (!accounts.disable(staff)) {
            throw new NotFound();
        }
        signIns.endAllOf(staff, null);
        events.publishEvent(new AccountDisabled(staff));
    }
}
