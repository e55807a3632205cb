package org.turnstone.panel;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of a change to a meeting. */
public sealed interface MeetingDecision {
    record Done(Meeting meeting) implements MeetingDecision {}

    record Refused(List<Problem> problems) implements MeetingDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Someone else moved it on after the page was opened. */
    record Overtaken(Meeting now) implements MeetingDecision {}
}
