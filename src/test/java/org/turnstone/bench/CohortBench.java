package org.turnstone.bench;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.turnstone.TestDatabase;
import org.turnstone.TestSystem;

/**
 * List and RAG board of a cohort of 310 people, of 3,000 and of 30,000, each with some twenty statuses before today's: how
 * long one waits who clicks without a pause, beside the same SQL without the application, and how it grows.
 */
@Tag("bench")
class CohortBench {
    private static final List<Integer> PEOPLE = List.of(310, 3_000, 30_000);

    /** In proportion would be 9.7 and 10; the rest is for caches that no longer hold it all. */
    private static final double MOST_GROWTH = 12;

    private static final double LEAST_RATIO = 0.8;
    private static final int ROUNDS = 3;

    private enum Page {
        LIST("/cohort"),
        BOARD("/cohort/board");

        private final String path;

        Page(String path) {
            this.path = path;
        }

        PageLoad.Kind kind() {
            return new PageLoad.Kind(name().toLowerCase(Locale.ROOT), "police", click -> path);
        }
    }

    @Test
    void cohort() throws SQLException {
        var report =
                new BenchReport("cohort", BenchPartnerships.SEED, "everyone on the cohort, one reader of the police");
        Map<Page, Double> before = new EnumMap<>(Page.class);
        int most = BenchReport.scaled(PEOPLE.getLast());
        for (int people : PEOPLE) {
            if (people <= most) {
                measure(report, people, before);
            }
        }
        report.end();
    }

    /** @param before what half of the clicks took at most with the cohort before; holds this one's afterwards */
    private static void measure(BenchReport report, int people, Map<Page, Double> before) throws SQLException {
        RecordedSql sql = new RecordedSql();
        TestSystem system = TestSystem.on(
                TestDatabase.kept(BenchPartnerships.cohortOf(people)),
                context -> context.getBeanFactory().addBeanPostProcessor(sql.aroundSources()));
        double seconds = Double.parseDouble(System.getProperty("bench.seconds", people > 10_000 ? "12" : "4"));
        try (PageLoad load = new PageLoad(system, sql, seconds)) {
            for (Page page : Page.values()) {
                report.say("%n%s, %,d on the cohort", page.kind().name(), people);
                load.clicks(page.kind(), 1);
                load.slowest(page.kind(), Integer.getInteger("bench.slowest", 0))
                        .forEach(line -> report.say("  %s", line));
                List<List<RecordedSql>> asked = load.asked(page.kind(), 1);
                Timings pages = load.clicks(page.kind(), 1);
                Timings direct = load.direct(asked);
                for (int round = 1; round < ROUNDS; round++) {
                    pages = pages.and(load.clicks(page.kind(), 1));
                    direct = direct.and(load.direct(asked));
                }
                report.say("  one at a time: %s", pages.inWords());
                report.say("  the same SQL directly: %s", direct.inWords());
                report.atLeast("  pages to SQL", pages.aSecond() / direct.aSecond(), LEAST_RATIO, "");
                Double smaller = before.put(page, pages.p(50));
                if (smaller != null) {
                    report.atMost(
                            "  as long as the cohort before, half of the clicks",
                            pages.p(50) / smaller,
                            MOST_GROWTH,
                            "x");
                }
            }
        }
    }
}
