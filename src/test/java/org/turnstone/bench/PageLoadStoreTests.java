package org.turnstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.TestDatabase;

/** The benchmark of pages itself, on few people and for moments: it runs, and a bound that is broken is told. */
class PageLoadStoreTests {
    @Test
    void every_kind_of_page_is_measured_beside_its_bound() throws SQLException {
        int people = 60;
        TestDatabase database = TestDatabase.fresh();
        BenchPartnerships.make(database.roles(), people, true);
        BenchReport report = new BenchReport("pages", BenchPartnerships.SEED, "a trial of the benchmark");
        PagesBench.measure(report, database, people, 0.02, List.of(2));
        report.atMost("planted", 2, 1, "ms");
        assertThat(report.broken()).anyMatch(line -> line.startsWith("planted"));
    }
}
