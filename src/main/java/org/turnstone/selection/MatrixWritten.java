package org.turnstone.selection;

import java.util.Map;
import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;

/** A partnership has written a version of the scoring matrix. */
public record MatrixWritten(int version, int began) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Wrote a version of the scoring matrix", Set.of())
                .with(Map.of("version", String.valueOf(version), "began", String.valueOf(began)));
    }
}
