package org.turnstone.lockedcohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.Problem;

/** What has to be right before a cohort is locked, or retired. */
final class LockingRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 2_000;

    private LockingRules() {}

    /** @param taken whether a cohort was locked under this name before, retired or not */
    static List<Problem> problems(Locking typed, boolean taken, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        name(typed.name(), taken).ifPresent(words -> problems.add(new Problem("name", words)));
        day(typed, today).ifPresent(words -> problems.add(new Problem("asAt", words)));
        words("purpose", typed.purpose(), "Enter what it is locked for").ifPresent(problems::add);
        return problems;
    }

    static List<Problem> retiring(String reason) {
        return words("reason", reason.strip(), "Enter why it is no longer used").stream()
                .toList();
    }

    private static Optional<String> name(String name, boolean taken) {
        if (name.isEmpty()) {
            return Optional.of("Enter a name, for example Cohort of April 2026");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("Use 80 characters or fewer");
        }
        return taken
                ? Optional.of("A cohort was locked under this name before. It stands as it is: enter another name")
                : Optional.empty();
    }

    private static Optional<String> day(Locking typed, LocalDate today) {
        LocalDate asAt = typed.asAt();
        if (!typed.notADay().isEmpty()) {
            return Optional.of(typed.notADay());
        }
        if (asAt == null) {
            return Optional.of("Enter the day, for example 16 11 2026");
        }
        return asAt.isAfter(today) ? Optional.of("The day must be today or in the past") : Optional.empty();
    }

    private static Optional<Problem> words(String field, String typed, String missing) {
        if (typed.isEmpty()) {
            return Optional.of(new Problem(field, missing));
        }
        return typed.length() > LONGEST
                ? Optional.of(new Problem(field, "Use 2,000 characters or fewer"))
                : Optional.empty();
    }
}
