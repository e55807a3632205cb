package org.turnstone.partnership;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of adding or changing something of the partnership. */
public sealed interface KeepAnswer<T> {
    record Kept<T>() implements KeepAnswer<T> {}

    record Refused<T>(List<Problem> problems) implements KeepAnswer<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody changed it since it was opened. */
    record Overtaken<T>(T now) implements KeepAnswer<T> {}
}
