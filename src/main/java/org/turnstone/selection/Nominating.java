package org.turnstone.selection;

import java.util.List;
import org.turnstone.shared.PersonId;

/** What someone types to nominate a person. */
public record Nominating(
        PersonId person,
        String route,
        String why,
        List<HarmJudged> harms,
        String adds,
        String objectives,
        String timescale,
        String sponsor,
        String wildReason,
        boolean youthAgrees) {
    public Nominating {
        harms = List.copyOf(harms);
    }

    /** What was typed beside another route is not kept, nor of a grown-up that youth offending agrees. */
    Nominating asKept(boolean child) {
        boolean wild = route.equals(Route.WILD_CARD);
        return new Nominating(
                person,
                route,
                why,
                harms,
                adds,
                objectives,
                timescale,
                wild ? sponsor : "",
                wild ? wildReason : "",
                child && youthAgrees);
    }
}
