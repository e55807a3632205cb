package org.turnstone.cohort;

import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** The days that these people were on the cohort are known otherwise than before. */
public record CohortChanged(Set<PersonId> people) implements Audited {
    public CohortChanged {
        people = Set.copyOf(people);
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Cohort membership worked out from what agencies say", people);
    }
}
