package org.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The {@code people} rows of one person: one from each agency that knows them, sent again when its copy changes. */
record PeopleRows(Story story) {

    void addTo(List<Sent> sent) {
        story.knownFrom().forEach((agency, from) -> {
            AgencyCopy copy = story.copies().get(agency);
            if (copy != null) {
                days(copy, from).forEach(day -> sent.add(row(agency, copy, day)));
                if (agency == Agency.HOUSING && story.person().is(LinkingCase.REUSED_REFERENCE)) {
                    reused(copy, from, sent);
                }
            }
        });
    }

    /** Housing closed a file and gave its number to the next applicant: another person's row under the same reference. */
    private void reused(AgencyCopy copy, LocalDate from, List<Sent> sent) {
        History history = story.history();
        LocalDate last = history.last();
        LocalDate day = last.minusDays(20 + story.person().number() % 50);
        AgencyCopy other = AgencyCopy.ofNewcomer(story.seed(), Agency.HOUSING, history, story.person());
        if (from.isBefore(day)) {
            sent.removeIf(row -> row.agency() == Agency.HOUSING && !row.on().isBefore(day));
            List<String> block = new ArrayList<>(other.block(day));
            block.set(0, copy.block(day).getFirst());
            sent.add(sent(Agency.HOUSING, day, Rows.joined(block, other.people(day))));
        }
    }

    private Stream<LocalDate> days(AgencyCopy copy, LocalDate from) {
        Stream<LocalDate> changed = story.person().surnameBefore() == null
                ? Stream.of(copy.moveKnownOn())
                : Stream.of(copy.moveKnownOn(), copy.changeKnownOn());
        return Stream.concat(Stream.of(from), changed.filter(day -> day.isAfter(from)));
    }

    private Sent row(Agency agency, AgencyCopy copy, LocalDate day) {
        return sent(agency, day, Rows.joined(copy.block(day), copy.people(day)));
    }

    private Sent sent(Agency agency, LocalDate day, List<String> cells) {
        return new Sent(
                agency, Kind.PEOPLE, day, "P-" + agency.personRef(story.person().number()), false, cells);
    }
}
