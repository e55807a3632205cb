package org.turnstone.selection;

import java.util.Optional;
import org.turnstone.shared.Problem;

/** Words that a form asks for. */
final class Texts {
    private static final int LONGEST = 2_000;

    private Texts() {}

    static Optional<Problem> problem(String field, String text, String empty) {
        if (text.isBlank()) {
            return Optional.of(new Problem(field, empty));
        }
        return text.length() > LONGEST
                ? Optional.of(new Problem(field, "This must be %,d characters or fewer".formatted(LONGEST)))
                : Optional.empty();
    }
}
