package org.turnstone.enforcement;

import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** What is known of these people's custody has changed, and with it the days for which they were unlawfully at large. */
public record AtLargeFollowedCustody(Set<PersonId> people) implements Audited {
    public AtLargeFollowedCustody {
        people = Set.copyOf(people);
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Being unlawfully at large worked out from custody", people);
    }
}
