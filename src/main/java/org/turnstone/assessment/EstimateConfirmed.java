package org.turnstone.assessment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** A named person has confirmed an estimate. */
public record EstimateConfirmed(PersonId person, UUID confirmation) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Confirmed an estimate of OGRS3", Set.of(person))
                .with(Map.of("confirmation", confirmation.toString()));
    }
}
