package org.turnstone.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.partnership.Role;
import org.turnstone.shared.PartnershipId;

/** The job that takes files in place of whoever brings them. */
@Component
class JobOf {
    private final Memberships memberships;

    JobOf(Memberships memberships) {
        this.memberships = memberships;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Membership importing(PartnershipId partnership) {
        return memberships
                .job(partnership, Role.JOB_IMPORT)
                .orElseThrow(() -> new IllegalStateException("the partnership has no import job"));
    }

    /** The jobs of all partnerships. */
    List<Membership> importing() {
        return memberships.jobs(Role.JOB_IMPORT);
    }
}
