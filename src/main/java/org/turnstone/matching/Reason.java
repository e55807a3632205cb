package org.turnstone.matching;

import java.util.List;
import org.turnstone.shared.Problem;

/** Why something was decided; kept with the decision. */
final class Reason {
    static final String OF_UNDOING = "Enter why it was wrong";

    private static final int LEAST = 3;
    private static final int LONGEST = 1_000;

    private Reason() {}

    static List<Problem> problems(String reason) {
        return problems(reason, "Enter how you know");
    }

    /** @param asked as the field is labelled */
    static List<Problem> problems(String reason, String asked) {
        boolean given = reason.strip().length() >= LEAST && reason.length() <= LONGEST;
        return given ? List.of() : List.of(new Problem("reason", asked + ", in up to 1,000 characters"));
    }
}
