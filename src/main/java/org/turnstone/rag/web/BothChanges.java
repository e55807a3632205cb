package org.turnstone.rag.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.turnstone.rag.RagChange;
import org.turnstone.rag.RagGround;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagStanding;
import org.turnstone.rag.RagStatus;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

/** What one officer typed beside what another has set meanwhile. */
final class BothChanges {
    private BothChanges() {}

    static Outcome of(String leave, RagChange typed, RagStanding standing) {
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
                                now == null ? "" : RagStatusPage.day(since(now))),
                        new Difference(
                                "Grounds",
                                words(typed.grounds(), standing),
                                now == null ? "" : words(now.grounds(), standing)),
                        new Difference("Why", typed.reason(), now == null ? "" : now.reason()),
                        new Difference("Set by", "You", now == null ? "" : now.setBy())),
                standing.version(),
                leave);
    }

    /** The day that the newest word is of, which may be later than the clock's. */
    private static LocalDate since(RagSpell now) {
        return now.said().isEmpty() ? now.period().from() : now.said().getLast().from();
    }

    private static String words(List<String> grounds, RagStanding standing) {
        Map<String, String> known =
                standing.grounds().stream().collect(Collectors.toMap(RagGround::code, RagGround::words));
        return grounds.stream().map(code -> known.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }
}
