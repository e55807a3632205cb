package org.turnstone.rag.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.RagChange;
import org.turnstone.rag.RagDecision;
import org.turnstone.rag.RagGround;
import org.turnstone.rag.RagSetting;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagStanding;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.Problem;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Stopped;

/** What one officer typed beside what another has set meanwhile. */
final class BothChanges {
    private BothChanges() {}

    static Outcome of(PersonHeader person, RagChange typed, RagDecision.Overtaken overtaken) {
        RagStanding standing = overtaken.standing();
        RagStatus to = typed.to();
        RagSpell now = standing.now().spell();
        return new Outcome.Overtaken(
                List.of(
                        new Difference(
                                "Status",
                                to == null ? "" : to.words(),
                                standing.now().words()),
                        new Difference(
                                "From",
                                RagStatusPage.day(typed.from()),
                                now == null
                                        ? ""
                                        : RagStatusPage.day(newest(
                                                now,
                                                RagSetting::from,
                                                now.period().from()))),
                        new Difference(
                                "Grounds",
                                words(typed.grounds(), standing),
                                now == null ? "" : words(newest(now, RagSetting::grounds, now.grounds()), standing)),
                        new Difference(
                                "Why",
                                typed.reason(),
                                now == null ? "" : newest(now, RagSetting::reason, now.reason())),
                        new Difference(
                                "Set by", "You", now == null ? "" : newest(now, RagSetting::setBy, now.setBy()))),
                standing.version(),
                "/people/" + person.reference(),
                person.name() + ", " + person.reference(),
                overtaken.problems().isEmpty() ? null : stopped(overtaken));
    }

    private static Stopped stopped(RagDecision.Overtaken overtaken) {
        RagStanding standing = overtaken.standing();
        List<String> may = standing.choices().stream().map(RagStatus::words).toList();
        boolean gone = overtaken.problems().stream()
                .anyMatch(problem -> problem.field().equals("corrects"));
        return new Stopped(
                overtaken.problems().stream().map(Problem::message).toList(),
                may.isEmpty()
                        ? "Keep what it is now, or ask the coordinator to put it on the next agenda of the panel."
                        : "You can set " + String.join(" or ", may) + (gone ? " on the person’s page" : "")
                                + ", or keep what it is now."
                                + (standing.decidesForThePanel() ? "" : " Anything else is for the panel."),
                !may.isEmpty() && !gone);
    }

    /** Of the newest word, which may be of a later day than the clock's; the other where it began by rule. */
    private static <T> T newest(RagSpell now, Function<RagSetting, T> what, T byRule) {
        return now.said().isEmpty() ? byRule : what.apply(now.said().getLast());
    }

    private static String words(List<String> grounds, RagStanding standing) {
        Map<String, String> known =
                standing.grounds().stream().collect(Collectors.toMap(RagGround::code, RagGround::words));
        return grounds.stream().map(code -> known.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }
}
