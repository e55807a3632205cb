package org.turnstone.rag;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of setting a parameter, or of taking a line back. */
public sealed interface RagParameterDecision {
    record Done(RagLine line) implements RagParameterDecision {}

    record Refused(List<Problem> problems) implements RagParameterDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Someone has set the same parameter since the page was opened. */
    record Overtaken(RagParameterStanding standing) implements RagParameterDecision {}
}
