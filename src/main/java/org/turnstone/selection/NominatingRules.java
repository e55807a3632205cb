package org.turnstone.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.Problem;

/** What has to be right before someone is nominated; problems name the form's fields. */
final class NominatingRules {
    private NominatingRules() {}

    static List<Problem> problems(Nominating said, NominatingStanding standing) {
        Optional<String> stopped = standing.stopped();
        if (stopped.isPresent()) {
            return List.of(new Problem("", stopped.get()));
        }
        List<Problem> problems = new ArrayList<>();
        route(said, standing, problems);
        needed("why", said.why(), "Enter why this person should be on the cohort", problems);
        said.harms().forEach(judged -> harm(judged, problems));
        if (said.harms().stream().allMatch(one -> one.grade() == HarmJudged.Grade.NONE_KNOWN)) {
            problems.add(
                    new Problem(Harm.PSYCHOLOGICAL.field(), "Select how well at least one kind of harm is evidenced"));
        }
        needed("adds", said.adds(), "Enter what working together adds to what is done already", problems);
        needed("objectives", said.objectives(), "Enter what the work with this person would be for", problems);
        needed("timescale", said.timescale(), "Enter by when, for example in six months", problems);
        if (standing.isChild() && !said.youthAgrees()) {
            problems.add(new Problem(
                    "youth", "Confirm that youth offending agrees, or wait with the nomination until it does"));
        }
        return problems;
    }

    private static void route(Nominating said, NominatingStanding standing, List<Problem> problems) {
        Optional<Route> route = standing.routes().stream()
                .filter(one -> one.code().equals(said.route()))
                .findFirst();
        if (route.isEmpty()) {
            problems.add(new Problem("route", "Select how this person came to your notice"));
        } else if (route.get().isWildCard()) {
            needed("sponsor", said.sponsor(), "Enter who at your agency stands behind this wild card", problems);
            needed("wild", said.wildReason(), "Enter why a wild card is right for this person", problems);
        }
    }

    private static void harm(HarmJudged judged, List<Problem> problems) {
        String field = judged.harm().field() + "-evidence";
        if (judged.grade() == HarmJudged.Grade.NONE_KNOWN) {
            if (!judged.evidence().isEmpty()) {
                problems.add(new Problem(
                        judged.harm().field(),
                        "Select how well this is evidenced, or clear what you typed beside “"
                                + judged.harm().words() + "”"));
            }
        } else {
            needed(
                    field,
                    judged.evidence(),
                    "Enter what shows “" + judged.harm().words() + "”",
                    problems);
        }
    }

    private static void needed(String field, String text, String empty, List<Problem> problems) {
        Texts.problem(field, text, empty).ifPresent(problems::add);
    }
}
