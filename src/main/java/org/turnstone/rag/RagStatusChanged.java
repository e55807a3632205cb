package org.turnstone.rag;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** A named person has set a RAG status, or put an earlier setting right. */
public record RagStatusChanged(
        PersonId person,
        UUID setting,
        @Nullable RagStatus before,
        RagStatus to,
        @Nullable UUID corrected) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(
                        Operation.ALTERATION,
                        corrected == null ? "Changed a RAG status" : "Corrected a RAG status",
                        Set.of(person))
                .with(Map.of(
                        "from",
                        before == null ? "NOT_RATED" : before.name(),
                        "to",
                        to.name(),
                        "setting",
                        setting.toString()));
    }
}
