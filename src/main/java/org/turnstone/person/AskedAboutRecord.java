package org.turnstone.person;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;

/** The data steward could not tell whom a doubtful record is about, and has asked somebody. */
public record AskedAboutRecord(UUID doubt, String note) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.CONSULTATION, "Asked about a doubtful record", Set.of())
                .because(note)
                .with(Map.of("record", doubt.toString()));
    }
}
