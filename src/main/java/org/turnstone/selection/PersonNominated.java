package org.turnstone.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** An agency has nominated a person for the cohort. */
public record PersonNominated(PersonId person, UUID nomination) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.COLLECTION, "Nominated a person for the cohort", Set.of(person))
                .with(Map.of("nomination", nomination.toString()));
    }
}
