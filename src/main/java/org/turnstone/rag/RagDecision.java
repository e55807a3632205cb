package org.turnstone.rag;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of asking for a change of RAG status. */
public sealed interface RagDecision {
    record Changed(RagNow now) implements RagDecision {}

    record Refused(List<Problem> problems) implements RagDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Someone else changed this person's status after the page was opened.
     *
     * @param problems why what was asked cannot be done as it stands now; empty where it can
     */
    record Overtaken(RagStanding standing, List<Problem> problems) implements RagDecision {
        public Overtaken {
            problems = List.copyOf(problems);
        }
    }
}
