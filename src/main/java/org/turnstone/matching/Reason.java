package org.turnstone.matching;

import java.util.List;
import org.turnstone.shared.Problem;

/** Why something was decided; kept with the decision. */
final class Reason {
    private static final int LEAST = 3;
    private static final int LONGEST = 1_000;

    private Reason() {}

    static List<Problem> problems(String reason) {
        boolean given = reason.strip().length() >= LEAST && reason.length() <= LONGEST;
        return given ? List.of() : List.of(new Problem("reason", "Enter how you know, in up to 1,000 characters"));
    }
}
