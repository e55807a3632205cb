package org.turnstone.panel;

import java.util.List;
import org.turnstone.rag.RagStanding;
import org.turnstone.shared.Problem;

/** What came of writing down what a panel decided about a person. */
public sealed interface CaseAnswer {
    record Done() implements CaseAnswer {}

    record Refused(List<Problem> problems) implements CaseAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Someone else changed the person's status after the page was opened. */
    record Overtaken(RagStanding now) implements CaseAnswer {}
}
