package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.demo.TruePerson.Standing;

/** The log of actions from the panel, as the council's spreadsheet has it: of those on the cohort now, the last year's. */
record ActionRows(Story story) {
    private static final int DAYS_BACK = 300;
    private static final List<String> WORDS = List.of(
            "Visit at home and agree a weekly plan",
            "Refer for supported housing",
            "Ask prison for a release plan",
            "Book an appointment with treatment",
            "Check bail conditions with the court",
            "Find a place on a training course",
            "Meet the family together");

    void addTo(List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "action rows", story.person().number());
        if (story.person().standing() != Standing.ON_COHORT || !chance.percent(70)) {
            return;
        }
        LocalDate adopted = story.memberships().getLast().adopted();
        Agency lead = story.memberships().getLast().lead();
        LocalDate back = story.history().last().minusDays(DAYS_BACK);
        LocalDate agreed = (adopted.isAfter(back) ? adopted : back).plusDays(chance.between(1, 60));
        int most = chance.between(1, 3);
        for (int number = 1; number <= most && !agreed.isAfter(story.history().last()); number++) {
            Agency owner =
                    chance.percent(70) ? lead : chance.pick(List.of(Agency.HOUSING, Agency.TREATMENT, Agency.POLICE));
            Rows rows = Rows.of(story, Agency.COUNCIL, Kind.ACTIONS, "AX", sent).numbered(number);
            agreed(agreed, owner, chance, rows);
            agreed = agreed.plusDays(chance.between(30, 150));
        }
    }

    private static void agreed(LocalDate on, Agency owner, Chance chance, Rows rows) {
        String words = chance.pick(WORDS);
        String due = on.plusDays(chance.pick(List.of(14, 28, 42))).toString();
        LocalDate done = on.plusDays(chance.between(5, 50));
        rows.write(on, List.of(words, owner.name(), due, "", "open", ""));
        if (chance.percent(75)) {
            rows.write(done, List.of(words, owner.name(), due, "", "complete", done.toString()));
        }
    }
}
