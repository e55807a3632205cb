package org.turnstone.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.matching.DecideDoubt.Choice;
import org.turnstone.matching.DecidedMeanwhile.Decided;
import org.turnstone.matching.DecidedMeanwhile.Told;
import org.turnstone.person.PersonHeader;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;

/** What one data steward typed beside what another decided of the same record meanwhile. */
final class DecidedFirstWords {
    private DecidedFirstWords() {}

    static Outcome of(ReviewForm typed, Decided decided) {
        Optional<Told> told = decided.told();
        return new Outcome.DecidedFirst(
                told.map(one -> "This record was decided on " + Shown.moment(one.at()) + " by " + one.by() + ".")
                        .orElse("This record was decided after you opened it."),
                List.of(
                        new Difference(
                                "Who it is",
                                typed(typed, decided.chosen()),
                                told.map(DecidedFirstWords::decided).orElse("Decided")),
                        new Difference("Reason", typed.words(), "")),
                ways(told));
    }

    private static String typed(ReviewForm typed, Optional<PersonHeader> chosen) {
        return switch (typed.choice()) {
            case Choice.Same same -> same(chosen);
            case Choice.SomeoneNew someoneNew -> "Someone else";
            case Choice.Ask ask -> "Cannot tell: ask";
            case Choice.NotMade none -> "Nothing chosen";
        };
    }

    private static String decided(Told told) {
        return told.same()
                ? same(told.person())
                : "Someone else" + told.person().map(DecidedFirstWords::now).orElse("");
    }

    private static String same(Optional<PersonHeader> person) {
        return "The same person" + person.map(one -> " as " + who(one)).orElse("");
    }

    private static String now(PersonHeader person) {
        return ": " + who(person);
    }

    private static String who(PersonHeader person) {
        return person.name() + ", " + person.reference();
    }

    private static List<Link> ways(Optional<Told> told) {
        List<Link> ways = new ArrayList<>();
        told.flatMap(Told::person).map(PersonHeader::reference).ifPresent(reference -> {
            ways.add(Link.to("/people/" + reference, "Open " + reference));
            ways.add(
                    told.filter(Told::same).isPresent()
                            ? Link.to("/matching/people/" + reference, "Undo it: take the record out again")
                            : Link.to("/matching/people/" + reference + "/merge", "Undo it: merge them with someone"));
        });
        ways.add(Link.to("/matching", "Go on with the records that wait"));
        return ways;
    }
}
