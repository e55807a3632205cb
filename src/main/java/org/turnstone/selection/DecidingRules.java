package org.turnstone.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.CohortReasons;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** What has to be right about a panel's decision before it is recorded; problems name the form's fields. */
final class DecidingRules {
    private static final String NUMBER = "[0-9]{1,3}";

    private DecidingRules() {}

    /** @param agencies those that may lead */
    static List<Problem> problems(
            Deciding said, NominationFile file, List<Gate> gates, Set<String> agencies, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        day(said, London.dayOf(file.nomination().claim().sourceUpdatedAt()), today, problems);
        if (said.result() == null) {
            problems.add(new Problem("result", "Select what the panel decided"));
        }
        Texts.problem("reason", said.reason(), "Enter the panel’s reasons").ifPresent(problems::add);
        votes(said, file.nomination(), problems);
        if (said.adopts()) {
            adoption(said, agencies, today, problems);
            problems.addAll(MoveNomination.waiting(file.notCleared(gates)));
        }
        return problems;
    }

    private static void day(Deciding said, LocalDate nominated, LocalDate today, List<Problem> problems) {
        String notADay = said.notADay();
        LocalDate on = said.on();
        if (notADay != null) {
            problems.add(new Problem("on", notADay));
        } else if (on == null) {
            problems.add(new Problem("on", "Enter the day of the panel, for example 16 11 2026"));
        } else if (on.isAfter(today)) {
            problems.add(new Problem("on", "The panel’s date must be today or in the past"));
        } else if (on.isBefore(nominated)) {
            problems.add(new Problem("on", "The panel’s date must be the day of the nomination or later"));
        }
    }

    /** Haringey 4.2: a wild card is for the panel to decide, by a majority that is on record. */
    private static void votes(Deciding said, Nomination nomination, List<Problem> problems) {
        boolean needed = nomination.isWildCard() && said.adopts();
        vote("votes_for", said.votesFor(), needed, "for", problems);
        vote("votes_against", said.votesAgainst(), needed, "against", problems);
        Integer inFavour = number(said.votesFor());
        Integer against = number(said.votesAgainst());
        if (needed && inFavour != null && against != null && inFavour <= against) {
            problems.add(new Problem("votes_for", "A wild card is adopted only by a majority of the panel"));
        }
    }

    private static void vote(String field, String typed, boolean needed, String which, List<Problem> problems) {
        if (typed.isEmpty() && needed) {
            problems.add(new Problem(field, "Enter how many of the panel were " + which + ": this is a wild card"));
        } else if (!typed.isEmpty() && number(typed) == null) {
            problems.add(new Problem(field, "Enter a whole number, for example 4"));
        }
    }

    static @Nullable Integer number(String typed) {
        return typed.matches(NUMBER) ? Integer.valueOf(typed) : null;
    }

    private static void adoption(Deciding said, Set<String> agencies, LocalDate today, List<Problem> problems) {
        if (CohortReasons.categoriesOn(today).stream()
                .noneMatch(category -> category.code().equals(said.cohortCategory()))) {
            problems.add(new Problem("category", "Select the category"));
        }
        if (!agencies.contains(said.leadAgency())) {
            problems.add(new Problem("lead", "Select the agency that leads"));
        }
    }
}
