package org.turnstone.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestDatabase;
import org.turnstone.TestSystem;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Category;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.person.LinkAnswers;
import org.turnstone.person.LinkRecords;
import org.turnstone.person.ManyPeople;
import org.turnstone.person.PersonBlock;
import org.turnstone.person.RecordSource;
import org.turnstone.person.SaidOfPerson;
import org.turnstone.shared.AgencyCode;

/** One arriving row after the other, each linked, kept, audited and committed; among 100,000 people, a million at scale 10. */
@Tag("bench")
class LinkBench {
    /** A server that has been up for a minute: the first thousand rows are linked while the program is still being compiled. */
    private static final int WARM_UP = 2_500;

    private static final int ROWS = 2_000;

    @Test
    void one_arriving_row() {
        int people = BenchReport.scaled(100_000);
        long seed = BenchPartnerships.SEED;
        BenchReport report = new BenchReport(
                "link", seed, String.format(java.util.Locale.UK, "one row at a time among %,d people", people));
        TestDatabase database = TestDatabase.kept(BenchPartnerships.opened(people, false));
        try (TestSystem system = TestSystem.on(database, parts -> {})) {
            Random chance = new Random(seed);
            String run = Long.toString(System.nanoTime(), 36);
            double[] took = new double[ROWS];
            int linked = 0;
            long begin = System.nanoTime();
            for (int row = -WARM_UP; row < ROWS; row++) {
                begin = row == 0 ? System.nanoTime() : begin;
                SaidOfPerson said = said(seed, chance.nextInt(people), run + row, system);
                long start = System.nanoTime();
                LinkAnswers answers = link(system, said);
                if (row >= 0) {
                    took[row] = (System.nanoTime() - start) / 1e6;
                    linked += answers.people().size();
                }
            }
            Timings all = new Timings(took, (System.nanoTime() - begin) / 1e9);
            report.say("%d rows, %d linked, the others for the data steward: %s", ROWS, linked, all.inWords());
            report.atMost("one row, p99", all.p(99), 10, "ms");
        }
        report.end();
    }

    private static SaidOfPerson said(long seed, int number, String ref, TestSystem system) {
        Map<String, String> row = new TreeMap<>(ManyPeople.said(seed, number));
        return new SaidOfPerson(
                ref,
                true,
                false,
                PersonBlock.of(row),
                Category.CORE,
                null,
                system.clock().instant());
    }

    private static LinkAnswers link(TestSystem system, SaidOfPerson said) {
        var source = new RecordSource(
                system.partnership("northbank"),
                new AgencyCode("PROBATION"),
                Category.CORE,
                system.staff("import"),
                system.clock().instant());
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        return system.actingAs(
                "import",
                () -> transaction.execute(status -> {
                    LinkAnswers answers = system.bean(LinkRecords.class).link(source, List.of(said));
                    system.bean(AuditTrail.class)
                            .record(AuditEntry.of(
                                    Operation.COLLECTION,
                                    "One row of people from PROBATION",
                                    new java.util.HashSet<>(answers.people().values())));
                    return answers;
                }));
    }
}
