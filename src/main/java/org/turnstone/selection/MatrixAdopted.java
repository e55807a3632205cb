package org.turnstone.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;

/** A version of the scoring matrix has been adopted. */
public record MatrixAdopted(UUID adoption, int version) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Adopted a version of the scoring matrix", Set.of())
                .with(Map.of("adoption", adoption.toString(), "version", String.valueOf(version)));
    }
}
