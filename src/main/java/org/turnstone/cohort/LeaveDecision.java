package org.turnstone.cohort;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of entering that somebody leaves. */
public sealed interface LeaveDecision {
    record Done(CohortMember member) implements LeaveDecision {}

    record Refused(List<Problem> problems) implements LeaveDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else said something of the membership meanwhile. */
    record Overtaken(CohortStay now) implements LeaveDecision {}
}
