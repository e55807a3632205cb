package org.turnstone.enforcement;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of saying that someone is, or is no longer, unlawfully at large. */
public sealed interface AtLargeDecision {
    /** @param spell as it stands now; for a record made by mistake, as it stood */
    record Done(AtLargeSpell spell) implements AtLargeDecision {}

    record Refused(List<Problem> problems) implements AtLargeDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Someone else has said something of it since the page was opened. */
    record Overtaken(AtLargeStanding now) implements AtLargeDecision {}
}
