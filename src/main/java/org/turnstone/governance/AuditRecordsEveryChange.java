package org.turnstone.governance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class AuditRecordsEveryChange {
    private final AuditTrail trail;

    AuditRecordsEveryChange(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(Audited happened) {
        trail.record(happened.audit());
    }
}
