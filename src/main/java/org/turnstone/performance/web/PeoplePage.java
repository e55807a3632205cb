package org.turnstone.performance.web;

import java.util.List;
import org.turnstone.performance.PeopleBehindFigure;
import org.turnstone.site.Pager;

/** Those behind a figure whom the reader may see, and how many more there are. */
public record PeoplePage(
        String title, String asAt, String measure, List<Person> people, int seen, int unseen, Pager pager) {
    public PeoplePage {
        people = List.copyOf(people);
    }

    public record Person(String name, String reference, String href) {}

    static PeoplePage of(PeopleBehindFigure behind) {
        String people = MeasurePage.path(behind.definition(), behind.dataTo(), "/people");
        return new PeoplePage(
                behind.definition().title(),
                Words.day(behind.dataTo()),
                MeasurePage.path(behind.definition(), behind.dataTo(), ""),
                behind.named().stream()
                        .map(named -> new Person(named.name(), named.reference(), "/people/" + named.reference()))
                        .toList(),
                behind.seen(),
                behind.unseen(),
                Pager.of(behind.page(), PeopleBehindFigure.SHOWN, behind.seen(), page -> people + "&page=" + page));
    }

    /** Such as "Nobody whom you may see, and 2 you may not see". */
    public String summary() {
        String words = seen == 0 ? "Nobody whom you may see" : seen == 1 ? "1 person" : seen + " people";
        return unseen == 0 ? words : words + ", and " + unseen + " you may not see";
    }
}
