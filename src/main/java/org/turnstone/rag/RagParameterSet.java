package org.turnstone.rag;

import java.util.Map;
import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;

/**
 * The partnership has set something for RAG from a day on, or has taken back what it had set for a later day.
 *
 * @param why who decided, or why it is taken back
 */
public record RagParameterSet(RagLine line, boolean takenBack, String why) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(
                        Operation.ALTERATION,
                        (takenBack ? "Took back, before its day, " : "Set ")
                                + line.of().words() + ", from " + line.since().day(),
                        Set.of())
                .because(why)
                .with(Map.of(
                        "parameter",
                        line.of().name(),
                        "value",
                        line.value().words(),
                        "line",
                        line.id().toString()));
    }
}
