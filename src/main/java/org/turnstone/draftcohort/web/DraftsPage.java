package org.turnstone.draftcohort.web;

import java.util.List;
import org.turnstone.draftcohort.Draft;
import org.turnstone.draftcohort.Draft.Accepted;
import org.turnstone.site.Days;

/** What the page of draft cohorts shows. */
public record DraftsPage(List<Shown> all, boolean mayDraw) {
    public DraftsPage {
        all = List.copyOf(all);
    }

    /** @param accepted how it was accepted; empty while it is a draft */
    public record Shown(String href, String profile, String name, String why, String drawn, String accepted) {}

    /** @param seesPeople whether the reader may be shown who is on a draft, or numbers alone */
    static DraftsPage of(List<Draft> all, boolean seesPeople, boolean mayDraw) {
        return new DraftsPage(
                all.stream().map(draft -> shown(draft, seesPeople)).toList(), mayDraw);
    }

    private static Shown shown(Draft draft, boolean seesPeople) {
        String path = DraftController.ALL + "/" + draft.id();
        return new Shown(
                seesPeople ? path : path + "/profile",
                path + "/profile",
                draft.name(),
                draft.why(),
                drawn(draft),
                accepted(draft));
    }

    static String drawn(Draft draft) {
        return "Drawn up on " + Days.day(draft.at()) + " by " + draft.by();
    }

    static String accepted(Draft draft) {
        Accepted accepted = draft.accepted();
        return accepted == null
                ? ""
                : "Accepted on " + Days.day(accepted.on()) + ": " + accepted.where() + ". Entered by " + accepted.by();
    }
}
