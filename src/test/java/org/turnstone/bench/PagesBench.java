package org.turnstone.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.turnstone.TestDatabase;
import org.turnstone.TestSystem;
import org.turnstone.person.MadeUpNames;

/**
 * The pages that the day is made of, over HTTP, on 100,000 people with some two million facts: by 1 and 8 people who click
 * without a pause, and by 50 who go from one to the other with a click a second each, as many as 750 make who click four
 * times a minute; and beside it the same SQL without the application. Server, database and those who click share the machine.
 */
@Tag("bench")
class PagesBench {
    private static final double SLOWEST = 200;
    private static final double LEAST_RATIO = 0.8;
    private static final String POLICE = "police";
    private static final int MANY = 50;
    private static final double PAUSE = 1;
    /** Pages and SQL are measured in turn, so that what else the machine does meanwhile falls on both. */
    private static final int ROUNDS = 3;

    @Test
    void pages() throws SQLException {
        int people = BenchReport.scaled(100_000);
        var report = new BenchReport(
                "pages",
                BenchPartnerships.SEED,
                String.format(java.util.Locale.UK, "%,d people, %,d facts", people, people * 20));
        double seconds = Double.parseDouble(System.getProperty("bench.seconds", "3"));
        measure(report, TestDatabase.kept(BenchPartnerships.opened(people, true)), people, seconds, List.of(1, 8));
        report.end();
    }

    /** @param users how many at once, each in turn; the last is measured in turn with the same SQL without the application */
    static void measure(BenchReport report, TestDatabase database, int people, double seconds, List<Integer> users)
            throws SQLException {
        int last = users.getLast();
        RecordedSql sql = new RecordedSql();
        TestSystem system =
                TestSystem.on(database, context -> context.getBeanFactory().addBeanPostProcessor(sql.aroundSources()));
        try (PageLoad load = new PageLoad(system, sql, seconds)) {
            int cohort = Math.min(people, BenchPartnerships.COHORT);
            kinds(people).forEach(kind -> load.clicks(kind, last));
            load.changes(2, cohort, 0);
            for (PageLoad.Kind kind : kinds(people)) {
                alone(report, load, kind, users);
            }
            for (int several : users) {
                told(report, "change of RAG status", several, load.changes(several, cohort, 0));
            }
            report.say("%n%d at once, all of it mixed, a click a second each", MANY);
            List<PageLoad.Kind> kinds = kinds(people).stream()
                    .filter(kind -> kind.account().equals(POLICE))
                    .toList();
            load.mixed(kinds, MANY, PAUSE).forEach((kind, took) -> told(report, kind, MANY, took));
            told(report, "change of RAG status", MANY, load.changes(MANY, cohort, PAUSE));
        }
    }

    private static void alone(BenchReport report, PageLoad load, PageLoad.Kind kind, List<Integer> users)
            throws SQLException {
        report.say("%n%s", kind.name());
        load.slowest(kind, Integer.getInteger("bench.slowest", 0)).forEach(line -> report.say("  %s", line));
        int last = users.getLast();
        for (int several : users.subList(0, users.size() - 1)) {
            told(report, kind.name(), several, load.clicks(kind, several));
        }
        List<List<RecordedSql>> asked = load.asked(kind, last);
        Timings pages = load.clicks(kind, last);
        Timings direct = load.direct(asked);
        for (int round = 1; round < ROUNDS; round++) {
            pages = pages.and(load.clicks(kind, last));
            direct = direct.and(load.direct(asked));
        }
        told(report, kind.name(), last, pages);
        report.say("  the same SQL directly, %d at once: %s", last, direct.inWords());
        report.atLeast("  " + kind.name() + ", pages to SQL", pages.aSecond() / direct.aSecond(), LEAST_RATIO, "");
    }

    private static void told(BenchReport report, String kind, int several, Timings took) {
        report.say("  %d at once: %s", several, took.inWords());
        report.atMost("  " + kind + ", " + several + " at once, p95", took.p(95), SLOWEST, "ms");
    }

    private static List<PageLoad.Kind> kinds(int people) {
        MadeUpNames names = new MadeUpNames();
        String only = System.getProperty("bench.only", "");
        return Stream.of(
                        kind("search, rare name", click -> PageLoad.search(names.surname(3_000 + click % 2_000))),
                        kind("search, common forename", click -> PageLoad.search(names.forename(click % 5))),
                        kind("search, common surname", click -> PageLoad.search(names.surname(click % 5))),
                        kind(
                                "search, common whole name",
                                click -> PageLoad.search(names.forename(click % 5) + " " + names.surname(click % 7))),
                        kind(
                                "search, misspelt name",
                                click -> PageLoad.search(misspelt(names.surname(5 + click % 50)))),
                        kind(
                                "search, date of birth",
                                click -> PageLoad.search("" + (1960 + click % 30) + "-03-" + (10 + click % 15))),
                        kind("search, reference", click -> PageLoad.search(PageLoad.anyone(click, people))),
                        kind("person", click -> "/people/" + PageLoad.anyone(click, people)),
                        kind("cohort of 310", click -> "/cohort"),
                        new PageLoad.Kind("cohort of 400", "police@southmoor", click -> "/cohort"),
                        kind("home", click -> "/"))
                .filter(kind -> kind.name().contains(only))
                .toList();
    }

    private static PageLoad.Kind kind(String name, java.util.function.IntFunction<String> path) {
        return new PageLoad.Kind(name, POLICE, path);
    }

    private static String misspelt(String name) {
        return name.substring(0, 2) + name.charAt(3) + name.charAt(2) + name.substring(4);
    }
}
