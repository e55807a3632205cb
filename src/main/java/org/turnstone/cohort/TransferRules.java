package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.cohort.Transfer.Outcome;
import org.turnstone.shared.Problem;

/** What has to be right before another area is asked to take somebody on, and before its answer stands (domain 3.6, 8.8). */
final class TransferRules {
    private TransferRules() {}

    static List<Problem> problems(Transferring typed, TransferStanding standing, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Transfer transfer = standing.standing();
        if (transfer == null) {
            asked(typed, standing, problems);
            day(typed, standing.member().period().from(), "This person joined on ", today, problems);
        } else {
            answered(typed, transfer, problems);
            day(typed, since(transfer), transfer.isOpen() ? "It was asked on " : "It accepted on ", today, problems);
        }
        return problems;
    }

    private static LocalDate since(Transfer transfer) {
        return transfer.answer() == null
                ? transfer.asked().on()
                : transfer.answer().on();
    }

    private static void asked(Transferring typed, TransferStanding standing, List<Problem> problems) {
        DecisionRules.words("scheme", typed.scheme(), "Enter what the scheme of the other area is called", problems);
        DecisionRules.words("contact", typed.contact(), "Enter the role or the office that was asked there", problems);
        DecisionRules.words("told", typed.told(), "Enter what they have been told", problems);
        DecisionRules.words("footing", typed.footing(), "Enter on which lawful footing they were told", problems);
        if (standing.isYoung()) {
            DecisionRules.words(
                    "youth",
                    typed.youth(),
                    "Ask youth offending before another area is asked about a person under 18, and enter whom",
                    problems);
        }
    }

    private static void answered(Transferring typed, Transfer transfer, List<Problem> problems) {
        Optional<Outcome> outcome = outcome(typed, transfer);
        if (outcome.isEmpty()) {
            problems.add(new Problem("outcome", "Select what came of it"));
        }
        if (outcome.filter(Outcome.ACCEPTED::equals).isPresent()) {
            DecisionRules.words("who", typed.who(), "Enter who accepted it", problems);
        } else {
            DecisionRules.words("reason", typed.reason(), "Enter why", problems);
        }
    }

    /** What is accepted can be withdrawn and no more, while the person is on the cohort. */
    static Optional<Outcome> outcome(Transferring typed, Transfer transfer) {
        return Arrays.stream(Outcome.values())
                .filter(one -> transfer.isOpen() || one == Outcome.WITHDRAWN)
                .filter(one -> one.name().equals(typed.outcome()))
                .findFirst();
    }

    private static void day(Transferring typed, LocalDate first, String what, LocalDate today, List<Problem> problems) {
        LocalDate on = typed.on();
        if (!typed.notADay().isEmpty()) {
            problems.add(new Problem("on", typed.notADay()));
        } else if (on == null) {
            problems.add(new Problem("on", "Enter the day, for example 16 11 2026"));
        } else if (on.isAfter(today)) {
            problems.add(new Problem("on", "The day must be today or in the past"));
        } else if (on.isBefore(first)) {
            problems.add(new Problem("on", what + ExitRules.DAY.format(first) + ": enter that day or a later one"));
        }
    }
}
