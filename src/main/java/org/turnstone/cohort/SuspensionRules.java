package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.cohort.Suspension.Because;
import org.turnstone.shared.Problem;

/** What has to be right before somebody is suspended, or taken up again. */
final class SuspensionRules {
    private SuspensionRules() {}

    static List<Problem> problems(Suspending typed, SuspensionStanding standing, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Suspension suspended = standing.suspended();
        if (suspended == null) {
            because(typed)
                    .map(why -> standing.stay() == null && why == Because.LONG_CUSTODY
                            ? "Nobody tells that this person is in custody: select another reason"
                            : "")
                    .or(() -> Optional.of("Select why"))
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> problems.add(new Problem("because", words)));
        }
        LocalDate begun = suspended == null
                ? standing.member().period().from()
                : suspended.period().from();
        day(typed, begun, suspended == null ? "joined" : "was suspended", today)
                .ifPresent(words -> problems.add(new Problem("on", words)));
        DecisionRules.words(
                "reason",
                typed.reason(),
                suspended == null ? "Enter why the panel suspends" : "Enter what the panel decided",
                problems);
        return problems;
    }

    static Optional<Because> because(Suspending typed) {
        return Arrays.stream(Because.values())
                .filter(one -> one.name().equals(typed.because()))
                .findFirst();
    }

    private static Optional<String> day(Suspending typed, LocalDate begun, String how, LocalDate today) {
        LocalDate on = typed.on();
        if (!typed.notADay().isEmpty()) {
            return Optional.of(typed.notADay());
        }
        if (on == null) {
            return Optional.of("Enter the day, for example 16 11 2026");
        }
        if (on.isAfter(today)) {
            return Optional.of("The day must be today or in the past");
        }
        return on.isBefore(begun)
                ? Optional.of(
                        "This person " + how + " on " + ExitRules.DAY.format(begun) + ": enter that day or a later one")
                : Optional.empty();
    }
}
