package org.turnstone.matching;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;

/** How much waits for the data steward, as the first page of matching has it; nothing of whom it is about. */
@Service
public class WaitingNow {
    private final Access access;
    private final QueueOrder order;
    private final SettledMeanwhile meanwhile;

    WaitingNow(Access access, QueueOrder order, SettledMeanwhile meanwhile) {
        this.access = access;
        this.order = order;
        this.meanwhile = meanwhile;
    }

    /** @param seconds what waits for a second person */
    public record Waiting(int records, int seconds) {}

    @Transactional
    public Waiting count() {
        access.require(Activity.REVIEW_LINKS);
        return new Waiting(order.page(1, 1).waiting(), meanwhile.close().size());
    }
}
