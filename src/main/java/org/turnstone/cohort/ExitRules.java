package org.turnstone.cohort;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/**
 * What has to be right before somebody leaves the cohort (domain 3.6; Home Office, Criteria for removing a PPO from a scheme,
 * June 2005: every agency concerned agrees, and support is in place before).
 */
final class ExitRules {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Police and probation, as the quorum of the panel has them (common usage). */
    private static final List<AgencyCode> CORE = List.of(new AgencyCode("POLICE"), new AgencyCode("PROBATION"));

    private ExitRules() {}

    static List<Problem> problems(Leaving leaving, CohortStay stay, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Optional<ExitReason> reason = CohortReasons.exitsOn(today).stream()
                .filter(one -> one.code().equals(leaving.reason()))
                .findFirst();
        if (reason.isEmpty()) {
            problems.add(new Problem("reason", "Select why this person leaves"));
        }
        if (reason.filter(ExitReason::needsTransfer).isPresent()) {
            transfer(leaving, stay.transfer(), problems);
        }
        day(leaving, stay.member(), today, problems);
        if (reason.map(ExitReason::needsPanel).orElse(true)) {
            panel(leaving, today, problems);
        }
        DecisionRules.words("outcome", leaving.outcome(), "Enter what came of the time on the cohort", problems);
        if (reason.map(ExitReason::needsPlan).orElse(true)) {
            consulted(leaving, stay, problems);
            plan(leaving, stay, problems);
        }
        return problems;
    }

    /** Nobody leaves for another area before its scheme has accepted them (domain 3.6). */
    private static void transfer(Leaving leaving, @Nullable Transfer transfer, List<Problem> problems) {
        if (transfer == null || !transfer.stands()) {
            problems.add(
                    new Problem(
                            "reason",
                            (transfer == null
                                            ? "No other area has been asked to take this person on: "
                                            : "No other area takes this person on: ")
                                    + "ask one and enter its answer under Transfer to another area first, or select another reason"));
        } else if (transfer.answer() == null) {
            problems.add(
                    new Problem(
                            "reason",
                            transfer.asked().scheme()
                                    + " has not answered: enter that it accepts under Transfer to another area first, or select another reason"));
        } else if (leaving.on() != null
                && leaving.on().isBefore(transfer.answer().on())) {
            problems.add(new Problem(
                    "on",
                    transfer.asked().scheme() + " accepted this person on "
                            + DAY.format(transfer.answer().on()) + ": enter that day or a later one"));
        }
    }

    private static void day(Leaving leaving, CohortMember member, LocalDate today, List<Problem> problems) {
        LocalDate on = leaving.on();
        String notADay = leaving.notDays().get("on");
        if (notADay != null) {
            problems.add(new Problem("on", notADay));
        } else if (on == null) {
            problems.add(new Problem("on", "Enter the day, for example 16 11 2026"));
        } else if (on.isAfter(today)) {
            problems.add(new Problem("on", "The day must be today or in the past"));
        } else if (on.isBefore(member.period().from())) {
            problems.add(new Problem(
                    "on",
                    "This person joined on " + DAY.format(member.period().from()) + ": enter that day or a later one"));
        }
    }

    private static void panel(Leaving leaving, LocalDate today, List<Problem> problems) {
        String notADay = leaving.notDays().get("panel");
        if (notADay != null) {
            problems.add(new Problem("panel", notADay));
        } else if (leaving.panelOn() == null) {
            problems.add(new Problem("panel", "Enter the day of the panel that decided"));
        } else if (leaving.panelOn().isAfter(today)) {
            problems.add(new Problem("panel", "The panel’s date must be today or in the past"));
        }
    }

    /** The agency that leads, police and probation are asked before anybody leaves. */
    private static void consulted(Leaving leaving, CohortStay stay, List<Problem> problems) {
        Set<AgencyCode> asked = new HashSet<>(DecisionRules.codes(leaving.consulted()));
        asked.retainAll(stay.agencies().keySet());
        List<String> missing = stay.agencies().entrySet().stream()
                .filter(agency -> isNeeded(agency.getKey(), stay.lead()) && !asked.contains(agency.getKey()))
                .map(agency -> agency.getValue())
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new Problem(
                    "consulted",
                    "Ask " + String.join(" and ", missing) + " before this person leaves, and select "
                            + (missing.size() == 1 ? "it" : "them") + " here"));
        }
    }

    private static boolean isNeeded(AgencyCode agency, @Nullable AgencyCode lead) {
        return agency.equals(lead) || CORE.contains(agency);
    }

    private static void plan(Leaving leaving, CohortStay stay, List<Problem> problems) {
        if (DecisionRules.codes(List.of(leaving.lead())).stream().noneMatch(stay.agencies()::containsKey)) {
            problems.add(new Problem("lead", "Select the agency that answers for the plan"));
        }
        DecisionRules.words(
                "support", leaving.support(), "Enter what support goes on, or what was offered and declined", problems);
        DecisionRules.words("contact", leaving.contact(), "Enter whom to ask if this person is to come back", problems);
        DecisionRules.words(
                "told",
                leaving.told(),
                "Enter how and when the person was told, or who will tell them and when",
                problems);
    }
}
