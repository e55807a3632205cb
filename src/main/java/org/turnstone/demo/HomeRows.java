package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;

/** Domestic abuse incidents as the police send them, without anyone's name: a victim is a key made up for this purpose. */
record HomeRows(Story story) {
    private static final int IN_A_HUNDRED = 13;

    void addTo(List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "home rows", story.person().number());
        boolean child = story.person().isChildOn(story.history().first());
        if (!story.person().everOnCohort() || child || !chance.percent(IN_A_HUNDRED)) {
            return;
        }
        int incidents = chance.between(1, 4);
        LocalDate on = story.history().first().plusDays(chance.between(20, 700));
        String victim = victim(chance);
        for (int number = 1; number <= incidents; number++) {
            if (story.life().custodyOn(on).isEmpty()) {
                Rows.of(story, Agency.POLICE, Kind.DV_INCIDENTS, "DA", sent)
                        .numbered(number)
                        .write(on, List.of(on.toString(), victim, Rows.yes(chance.percent(70))));
            }
            on = on.plusDays(chance.between(30, 320));
            victim = chance.percent(80) ? victim : victim(chance);
        }
    }

    private static String victim(Chance chance) {
        return "V" + Identifiers.digits(chance.below(1_000_000), 6);
    }
}
