package org.turnstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.turnstone.TestDatabase;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.person.ManyPeople;
import org.turnstone.shared.AgencyCode;

/**
 * A second agency's extract of 10,000 people linked and applied among 100,000 known; and how long a person's page takes
 * while a larger one is going in. The larger one is stopped being looked at after some seconds: 200,000 rows go in by the
 * same chunks, only for longer.
 */
@Tag("bench")
class ImportBench {
    private static final double SECONDS = 10;
    private static final int READERS = 2;

    @Test
    void an_extract_among_many_people() {
        int people = BenchReport.scaled(100_000);
        int rows = Math.min(10_000, people);
        BenchReport report = new BenchReport(
                "import",
                BenchPartnerships.SEED,
                String.format(java.util.Locale.UK, "%,d rows among %,d people", rows, people));
        TestDatabase database = TestDatabase.kept(BenchPartnerships.opened(people, true));
        TestSystem system = TestSystem.on(database, parts -> {});
        try (PageLoad load = new PageLoad(system, new RecordedSql(), SECONDS);
                ExecutorService aside = Executors.newSingleThreadExecutor()) {
            bring(system, rows / 10, people, "warm");
            long start = System.nanoTime();
            ImportReport done = bring(system, rows, people, "rows");
            double seconds = (System.nanoTime() - start) / 1e9;
            report.say("%,d new, %,d waiting, %.1f s", done.newRows(), done.waiting(), seconds);
            report.atMost("10,000 rows linked and applied", seconds * 10_000 / rows, 10, "s");

            var person = new PageLoad.Kind("person", "police", click -> "/people/" + PageLoad.anyone(click, people));
            load.clicks(person, READERS);
            Timings idle = load.clicks(person, READERS);
            report.say("person page, %d readers, idle: %s", READERS, idle.inWords());
            var going = CompletableFuture.supplyAsync(() -> bring(system, rows * 3, people, "load"), aside);
            Timings busy = load.clicks(person, READERS);
            boolean throughout = !going.isDone();
            report.say("during an import%s: %s", throughout ? "" : " (which ended earlier)", busy.inWords());
            report.atMost("person page p95 during an import to idle", busy.p(95) / idle.p(95), 2, "");
            going.join();
        }
        report.end();
    }

    private static ImportReport bring(TestSystem system, int rows, int people, String name) {
        String run = Long.toString(System.nanoTime(), 36);
        String file = "source_ref,person_ref,forename,surname,pnc,date_of_birth,sex,ethnicity,postcode\n"
                + IntStream.range(0, rows)
                        .mapToObj(row -> row(run + "-" + row, row * 7 % people))
                        .collect(Collectors.joining("\n"));
        var request = new ImportRequest(
                "people",
                new AgencyCode("PROBATION"),
                "bench",
                name + ".csv",
                system.clock().instant(),
                false,
                false);
        return system.actingAs("steward", () -> {
            try {
                return system.bean(RunImport.class)
                        .run(request, new ByteArrayInputStream(file.getBytes(UTF_8)), progress -> {})
                        .report();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String row(String ref, int number) {
        Map<String, String> said = ManyPeople.said(BenchPartnerships.SEED, number);
        return String.join(
                ",",
                ref,
                ref,
                said.get("forename"),
                said.get("surname"),
                said.get("pnc"),
                said.get("date_of_birth"),
                said.get("sex").toLowerCase(java.util.Locale.ROOT),
                said.get("ethnicity"),
                said.get("postcode"));
    }
}
