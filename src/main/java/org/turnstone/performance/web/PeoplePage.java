package org.turnstone.performance.web;

import java.util.List;
import org.turnstone.performance.PeopleBehindFigure;

/** Those behind a figure whom the reader may see, and how many more there are. */
public record PeoplePage(String title, String asAt, String measure, List<Person> people, int unseen) {
    public PeoplePage {
        people = List.copyOf(people);
    }

    public record Person(String name, String reference, String href) {}

    static PeoplePage of(PeopleBehindFigure behind) {
        return new PeoplePage(
                behind.definition().title(),
                Words.day(behind.dataTo()),
                MeasurePage.path(behind.definition(), behind.dataTo(), ""),
                behind.named().stream()
                        .map(named -> new Person(named.name(), named.reference(), "/people/" + named.reference()))
                        .toList(),
                behind.unseen());
    }

    /** Such as "Nobody whom you may see, and 2 you may not see". */
    public String summary() {
        String seen = people.isEmpty()
                ? "Nobody whom you may see"
                : people.size() == 1 ? "1 person" : people.size() + " people";
        return unseen == 0 ? seen : seen + ", and " + unseen + " you may not see";
    }
}
