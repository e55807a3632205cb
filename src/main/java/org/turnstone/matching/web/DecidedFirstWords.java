package org.turnstone.matching.web;

import java.util.List;
import java.util.Optional;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.matching.DecidedMeanwhile.Decided;
import org.turnstone.person.PersonHeader;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

/** What one data steward typed beside what another decided of the same record meanwhile. */
final class DecidedFirstWords {
    private DecidedFirstWords() {}

    static Outcome of(ReviewForm typed, Decided decided) {
        return new Outcome.DecidedFirst(
                "This record was decided on " + Shown.moment(decided.at()) + " by " + decided.by()
                        + ". Ask them where you see it otherwise.",
                List.of(
                        new Difference("Who it is", typed(typed, decided.chosen()), "Decided"),
                        new Difference("Reason", typed.words(), "")),
                List.of(Link.to("/matching", "Go on with the records that wait")));
    }

    private static String typed(ReviewForm typed, Optional<PersonHeader> chosen) {
        return switch (typed.choice()) {
            case Choice.Same same -> same(chosen);
            case Choice.SomeoneNew someoneNew -> "Someone else";
            case Choice.Ask ask -> "Cannot tell: ask";
            case Choice.NotMade none -> "Nothing chosen";
        };
    }

    private static String same(Optional<PersonHeader> person) {
        return "The same person" + person.map(one -> " as " + who(one)).orElse("");
    }

    private static String who(PersonHeader person) {
        return person.name() + ", " + person.reference();
    }
}
