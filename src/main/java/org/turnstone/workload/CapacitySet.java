package org.turnstone.workload;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;

/** The capacity of a part of the cohort has been set. */
public record CapacitySet(UUID line, Part part) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Set the capacity of the cohort", Set.of())
                .with(Map.of("line", line.toString(), "part", part.written()));
    }
}
