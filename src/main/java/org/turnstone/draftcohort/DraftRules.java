package org.turnstone.draftcohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;

/** What has to be right before something is said of a draft cohort. */
final class DraftRules {
    static final Problem ACCEPTED = new Problem("", "This draft was accepted: who is on it stands. Draw up another");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 2_000;

    private DraftRules() {}

    static List<Problem> drawingUp(String name, String why, boolean taken) {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(new Problem("name", "Enter a name, for example Cohort of 2027"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "Use 80 characters or fewer"));
        } else if (taken) {
            problems.add(new Problem("name", "There is a draft of this name: enter another name"));
        }
        words("why", why, "Enter what it is drawn up for").ifPresent(problems::add);
        return problems;
    }

    /** @param notADay what is wrong with the day, where it was given and is none */
    static List<Problem> accepting(
            @Nullable LocalDate on, String notADay, String where, LocalDate begun, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!notADay.isEmpty()) {
            problems.add(new Problem("on", notADay));
        } else if (on == null) {
            problems.add(new Problem("on", "Enter the day, for example 16 11 2026"));
        } else if (on.isAfter(today)) {
            problems.add(new Problem("on", "The day must be today or in the past"));
        } else if (on.isBefore(begun)) {
            problems.add(new Problem("on", "The draft was not drawn up on that day yet"));
        }
        words("where", where, "Enter who accepted it, and at which meeting").ifPresent(problems::add);
        return problems;
    }

    static Optional<Problem> words(String field, String typed, String missing) {
        if (typed.isEmpty()) {
            return Optional.of(new Problem(field, missing));
        }
        return typed.length() > LONGEST
                ? Optional.of(new Problem(field, "Use 2,000 characters or fewer"))
                : Optional.empty();
    }
}
