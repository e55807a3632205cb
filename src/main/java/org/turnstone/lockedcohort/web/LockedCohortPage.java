package org.turnstone.lockedcohort.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.lockedcohort.LockedCohort;
import org.turnstone.lockedcohort.LockedCohort.Retired;
import org.turnstone.lockedcohort.ReadLockedCohorts;
import org.turnstone.lockedcohort.ReadLockedCohorts.Opened;
import org.turnstone.lockedcohort.SideBySide;
import org.turnstone.lockedcohort.SideBySide.FromTo;
import org.turnstone.lockedcohort.SinceLocked;
import org.turnstone.lockedcohort.SinceLocked.Kind;
import org.turnstone.site.Days;
import org.turnstone.site.Pager;

/**
 * What the page of one locked cohort beside the live one shows.
 *
 * @param then the statuses in which those seen were, down the table
 * @param now those in which they are, across it
 */
public record LockedCohortPage(
        String path,
        String name,
        String asAt,
        String liveOn,
        String purpose,
        String by,
        String retired,
        boolean mayRetire,
        List<Row> locked,
        List<Row> live,
        List<Moves> then,
        List<String> now,
        List<Person> people,
        String summary,
        Pager pager) {
    /** In this order, as far as any stand there. */
    private static final List<String> STATUSES = Stream.concat(
                    Stream.of("Red", "Amber Alert", "Amber", "Green", "In custody", "Not rated"),
                    Stream.of(Kind.values()).filter(kind -> kind != Kind.ON).map(Kind::words))
            .toList();

    public LockedCohortPage {
        locked = List.copyOf(locked);
        live = List.copyOf(live);
        then = List.copyOf(then);
        now = List.copyOf(now);
        people = List.copyOf(people);
    }

    /** A number of people, and whether it is all of a side. */
    public record Row(String words, String number, boolean whole) {
        static Row of(String words, long number) {
            return new Row(words, "%,d".formatted(number), false);
        }
    }

    /** @param cells by status now */
    public record Moves(String then, List<String> cells, String all) {
        public Moves {
            cells = List.copyOf(cells);
        }
    }

    public record Person(String name, String reference, String href, String then, String now, String since) {}

    static LockedCohortPage of(Opened opened) {
        SideBySide sides = opened.sides();
        LockedCohort locked = sides.locked();
        Retired retired = locked.retired();
        String path = "/cohort/locked/" + locked.id();
        Map<FromTo, Long> moves = sides.moves();
        List<String> now = statuses(moves.keySet().stream().map(FromTo::now).toList());
        return new LockedCohortPage(
                path,
                locked.name(),
                Days.day(locked.asAt()),
                Days.day(sides.today()),
                locked.purpose(),
                LockedCohortsPage.locked(locked),
                retired == null ? "" : LockedCohortsPage.retired(retired),
                opened.mayRetire(),
                lockedRows(sides),
                liveRows(sides),
                statuses(moves.keySet().stream().map(FromTo::then).toList()).stream()
                        .map(then -> moves(then, now, moves))
                        .toList(),
                now,
                opened.people().stream().map(LockedCohortPage::person).toList(),
                summary(sides),
                Pager.of(opened.page(), ReadLockedCohorts.SHOWN, sides.seen().size(), page -> path + "?page=" + page));
    }

    private static List<String> statuses(List<String> any) {
        return STATUSES.stream().filter(any::contains).toList();
    }

    private static List<Row> lockedRows(SideBySide sides) {
        List<Row> rows = new ArrayList<>();
        sides.since().forEach((words, number) -> rows.add(Row.of(words, number)));
        sides.erased().forEach((day, number) -> rows.add(Row.of("Erased on " + Days.day(day), number)));
        if (sides.merged() > 0) {
            rows.add(Row.of("Counted above already: merged with another who was locked", sides.merged()));
        }
        if (sides.unseen() > 0) {
            rows.add(Row.of("You may not see", sides.unseen()));
        }
        rows.add(new Row("All who were locked", "%,d".formatted(sides.locked().people()), true));
        return rows;
    }

    private static List<Row> liveRows(SideBySide sides) {
        return List.of(
                Row.of("Were locked", sides.stillOn()),
                Row.of("Joined since, or were not on it that day", sides.joined()),
                new Row("Both together", "%,d".formatted(sides.stillOn() + sides.joined()), true));
    }

    private static Moves moves(String then, List<String> columns, Map<FromTo, Long> moves) {
        return new Moves(
                then,
                columns.stream()
                        .map(now -> "%,d".formatted(moves.getOrDefault(new FromTo(then, now), 0L)))
                        .toList(),
                "%,d"
                        .formatted(columns.stream()
                                .mapToLong(now -> moves.getOrDefault(new FromTo(then, now), 0L))
                                .sum()));
    }

    private static Person person(SideBySide.Person one) {
        String reference = one.person().reference();
        return new Person(one.person().name(), reference, "/people/" + reference, one.then(), one.now(), since(one));
    }

    private static String since(SideBySide.Person one) {
        SinceLocked since = one.since();
        String merged = one.records() > 1
                ? " %d records were locked that are one person now.".formatted(one.records())
                : one.followed() ? " Was locked as somebody with whom they are one since." : "";
        String left = since.on() == null ? "" : " on " + Days.day(since.on());
        String why = since.words().isEmpty() ? "" : ": " + since.words();
        return since.kind().words() + left + why + "." + merged;
    }

    /** Such as "2 people, and 1 you may not see". */
    private static String summary(SideBySide sides) {
        int seen = sides.seen().size();
        String words = seen == 0 ? "Nobody whom you may see" : seen == 1 ? "1 person" : "%,d people".formatted(seen);
        return sides.unseen() == 0 ? words : words + ", and %,d you may not see".formatted(sides.unseen());
    }
}
