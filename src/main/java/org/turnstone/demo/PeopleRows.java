package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The {@code people} rows of one person: one from each agency that knows them, sent again when its copy changes. */
record PeopleRows(Story story) {

    void addTo(List<Sent> sent) {
        story.knownFrom().forEach((agency, from) -> {
            AgencyCopy copy = story.copies().get(agency);
            if (copy != null) {
                days(copy, from).forEach(day -> sent.add(row(agency, copy, day)));
            }
        });
    }

    private Stream<LocalDate> days(AgencyCopy copy, LocalDate from) {
        Stream<LocalDate> changed = story.person().surnameBefore() == null
                ? Stream.of(copy.moveKnownOn())
                : Stream.of(copy.moveKnownOn(), copy.changeKnownOn());
        return Stream.concat(Stream.of(from), changed.filter(day -> day.isAfter(from)));
    }

    private Sent row(Agency agency, AgencyCopy copy, LocalDate day) {
        return new Sent(
                agency,
                Kind.PEOPLE,
                day,
                "P-" + agency.personRef(story.person().number()),
                false,
                Rows.joined(copy.block(day), copy.people(day)));
    }
}
