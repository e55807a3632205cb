package org.turnstone.partnership;

import java.util.List;
import org.turnstone.shared.Problem;

/** What came of opening an account or setting a password. */
public sealed interface AccountAnswer {
    record Changed() implements AccountAnswer {}

    record Refused(List<Problem> problems) implements AccountAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
