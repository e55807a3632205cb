package org.turnstone.rag;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.shared.Problem;

/** What has to be right before a RAG status is changed; problems name the form's fields. */
final class RagChangeRules {
    static final int LONGEST_REASON = 2_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static final Problem PUT_RIGHT_ALREADY =
            new Problem("corrects", "What you meant to put right has been put right or taken back already");

    private RagChangeRules() {}

    static List<Problem> problems(RagChange change, RagStanding standing, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        status(change, standing, problems);
        day(change, standing, today, problems);
        grounds(change, standing, problems);
        reason(change, standing, problems);
        panel(change, standing, today, problems);
        return problems;
    }

    /** A day long ago is asked about once all else is right, so that it is not asked twice. */
    static List<Problem> unsure(RagChange change, RagStanding standing, LocalDate today) {
        boolean sameClock = change.to() == standing.now().status() && change.corrects() == null;
        return LongAgo.of(change.from(), today)
                .filter(back -> !back.day().equals(change.sure()))
                .map(back -> List.of(new Problem(
                        "sure",
                        (sameClock ? "You say this of " : "This starts the clock on ") + back.words()
                                + ". Confirm that it is right, or enter another day")))
                .orElse(List.of());
    }

    private static void status(RagChange change, RagStanding standing, List<Problem> problems) {
        if (change.to() == null) {
            problems.add(new Problem("status", "Select the new status"));
        } else if (standing.now().isInCustody() && !standing.decidesForThePanel()) {
            problems.add(new Problem(
                    "status", "In custody no status runs. The panel sets the status that stands from release"));
        } else if (!standing.mayCall(change.to())) {
            problems.add(new Problem(
                    "status", "Only the panel can set " + change.to().words() + " now"));
        }
    }

    private static void day(RagChange change, RagStanding standing, LocalDate today, List<Problem> problems) {
        LocalDate from = change.from();
        String notADay = change.notDays().get("from");
        if (notADay != null) {
            problems.add(new Problem("from", notADay));
        } else if (from == null) {
            problems.add(new Problem("from", "Enter the day this became true, for example 16 11 2026"));
        } else if (from.isAfter(today)) {
            problems.add(new Problem("from", "The date must be today or in the past"));
        } else if (!standing.isOnCohort(from)) {
            problems.add(new Problem("from", "The date must be within the time on the cohort"));
        } else {
            standing.saidOfLater(from, change.corrects())
                    .ifPresent(later -> problems.add(new Problem(
                            "from",
                            "A status was set from " + DAY.format(later)
                                    + " already: enter that day or a later one, or correct what was said then")));
        }
    }

    private static void grounds(RagChange change, RagStanding standing, List<Problem> problems) {
        Set<String> known = standing.grounds().stream().map(RagGround::code).collect(Collectors.toSet());
        Set<String> unknown = new HashSet<>(change.grounds());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            problems.add(new Problem("ground", "Select grounds from the list"));
        } else if (change.to() != null
                && RagPolicy.needsGrounds(change.to())
                && change.grounds().isEmpty()) {
            problems.add(new Problem(
                    "ground", "Select at least one ground for " + change.to().words()));
        } else if (change.to() != null && standing.mayCall(change.to())) {
            RagStatus to = change.to();
            standing.grounds().stream()
                    .filter(ground -> change.grounds().contains(ground.code()) && !ground.speaksFor(to))
                    .findFirst()
                    .ifPresent(ground -> problems.add(new Problem("ground", unfit(ground, to))));
        }
    }

    private static String unfit(RagGround ground, RagStatus to) {
        return "“" + ground.words() + "” is a ground for " + ground.statusesInWords() + ", not for " + to.words()
                + ". Clear it, and select what speaks for " + to.words();
    }

    private static void reason(RagChange change, RagStanding standing, List<Problem> problems) {
        boolean alone = standing.grounds().stream()
                .anyMatch(ground -> ground.needsWords() && change.grounds().contains(ground.code()));
        if (change.reason().isEmpty()) {
            problems.add(new Problem(
                    "reason",
                    alone
                            ? "Say in words what the other ground is, and how you know"
                            : "Enter what has changed and how you know"));
        } else if (change.reason().length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "The reason must be 2,000 characters or fewer"));
        }
    }

    private static void panel(RagChange change, RagStanding standing, LocalDate today, List<Problem> problems) {
        if (!standing.decidesForThePanel()) {
            return;
        }
        String notADay = change.notDays().get("panel");
        if (notADay != null) {
            problems.add(new Problem("panel", notADay));
        } else if (change.panelOn() == null) {
            problems.add(new Problem("panel", "Enter the day of the panel that decided"));
        } else if (change.panelOn().isAfter(today)) {
            problems.add(new Problem("panel", "The panel’s date must be today or in the past"));
        }
    }
}
