package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** A named manager has said why a spell is over its limit. */
public record OverdueAcknowledged(PersonId person, UUID acknowledgement, RagStatus status, LocalDate from)
        implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Acknowledged a RAG status over its limit", Set.of(person))
                .with(Map.of(
                        "status",
                        status.name(),
                        "since",
                        from.toString(),
                        "acknowledgement",
                        acknowledgement.toString()));
    }
}
