package org.turnstone.supervision;

import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** The days that these people were in custody are known otherwise than before. */
public record CustodyChanged(Set<PersonId> people) implements Audited {
    public CustodyChanged {
        people = Set.copyOf(people);
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Custody worked out from what agencies say", people);
    }
}
