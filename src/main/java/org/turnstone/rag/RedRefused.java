package org.turnstone.rag;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** A named officer has refused a proposed Red. */
public record RedRefused(PersonId person, UUID refusal, UUID record) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Refused a proposed Red", Set.of(person))
                .with(Map.of("refusal", refusal.toString(), "record", record.toString()));
    }
}
