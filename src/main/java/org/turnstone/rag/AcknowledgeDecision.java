package org.turnstone.rag;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of acknowledging a spell over its limit. */
public sealed interface AcknowledgeDecision {
    record Acknowledged() implements AcknowledgeDecision {}

    record Refused(List<Problem> problems) implements AcknowledgeDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The status has changed, or another manager has acknowledged it, since the page was opened. */
    record Overtaken(OverdueSpell now) implements AcknowledgeDecision {}
}
