package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** However files are sent (again, doubled, shuffled, at once, an older after a newer), every table holds the same. */
class SameEndStateStoreTests {
    private static final String BLOCK =
            "source_ref,source_updated_at,person_ref,pnc,forename,surname,date_of_birth,sex";
    private static final String SECOND = "2026-01-02T10:00:00Z";
    private static final String THIRD = "2026-01-03T10:00:00Z";

    /** Agency, kind, file: what each night brought, in the order it came. */
    private static final List<String[]> FILES = List.of(
            new String[] {"POLICE", "people", people(SECOND, "")},
            new String[] {"PRISON", "people", people(SECOND, "19")},
            new String[] {
                "POLICE",
                "cohort",
                "source_ref,source_updated_at,person_ref,adopted_on,category\n"
                        + rows("%d,2026-01-02T10:00:00Z,P%d,2025-0%d-01,fixed")
            },
            new String[] {
                "POLICE",
                "rag",
                "source_ref,source_updated_at,person_ref,status,from,grounds\n"
                        + rows("%d,2026-01-02T10:00:00Z,P%d,amber,2025-0%d-01,ENGAGING")
            },
            new String[] {"POLICE", "offences", offences(SECOND)},
            new String[] {"PROBATION", "people", people(SECOND, "")},
            new String[] {"PROBATION", "offences", offences(SECOND)},
            new String[] {"PRISON", "custody", custody(SECOND, 100)},
            new String[] {"POLICE", "custody", custody(SECOND, 100)},
            new String[] {"PRISON", "custody", custody(THIRD, 200)},
            new String[] {
                "POLICE", "offences", "source_ref,source_updated_at,person_ref,withdrawn\n3," + THIRD + ",P3,y\n"
            },
            new String[] {"HOUSING", "people", BLOCK + "\n1," + SECOND + ",P1,,Ann,Asbhy,1990-05-01,f\n"});

    private static TestSystem once;
    private static List<String> expected;

    @BeforeAll
    static void each_file_once() {
        once = TestSystem.fresh();
        FILES.forEach(file -> bring(once, file[0], file[1], file[2]));
        expected = contents(once);
    }

    @AfterAll
    static void close() {
        once.close();
    }

    @Test
    void what_is_compared_holds_people_facts_and_what_waits_and_one_changed_day_shows() {
        for (String table : List.of(
                "person.record",
                "person.doubt",
                "imports.source_row",
                "imports.waiting_row",
                "offending.",
                "supervision.",
                "cohort.",
                "rag.")) {
            assertThat(expected).anyMatch(row -> row.startsWith(table));
        }
        try (TestSystem other = TestSystem.fresh()) {
            FILES.forEach(file -> bring(other, file[0], file[1], file[2].replace("2024-03-05", "2024-03-06")));
            assertThat(unlike(contents(other))).isNotEmpty();
        }
    }

    @Test
    void every_file_sent_again_and_again_changes_nothing() {
        for (int time = 0; time < 9; time++) {
            FILES.forEach(file -> bring(once, file[0], file[1], file[2]));
        }
        assertThat(unlike(contents(once))).isEmpty();
    }

    @Test
    void files_doubled_shuffled_and_in_another_order_end_the_same() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (TestSystem other = TestSystem.fresh()) {
            List<String[]> files = new ArrayList<>(FILES);
            Collections.swap(files, 7, 9);
            Collections.swap(files, 4, 10);
            files.forEach(file -> bring(other, file[0], file[1], shuffled(file[2], random)));
            assertThat(unlike(contents(other))).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void files_sent_twice_at_once_end_the_same() {
        try (TestSystem other = TestSystem.fresh()) {
            for (String[] file : FILES) {
                List<CompletableFuture<Void>> both = List.of(atOnce(other, file), atOnce(other, file));
                both.forEach(CompletableFuture::join);
            }
            assertThat(unlike(contents(other))).isEmpty();
        }
    }

    @Test
    void files_cut_after_any_row_and_sent_again_whole_end_the_same() {
        try (TestSystem other = TestSystem.fresh()) {
            for (String[] file : FILES) {
                List<String> lines = file[2].lines().toList();
                for (int cut = 2; cut < lines.size(); cut += 3) {
                    bring(other, file[0], file[1], String.join("\n", lines.subList(0, cut)));
                }
                bring(other, file[0], file[1], file[2]);
            }
            assertThat(unlike(contents(other))).isEmpty();
        }
    }

    /** Rows that are in one of the two alone. */
    private static List<String> unlike(List<String> found) {
        List<String> missing = new ArrayList<>(expected);
        List<String> added = new ArrayList<>();
        found.forEach(row -> {
            if (!missing.remove(row)) {
                added.add("added: " + row);
            }
        });
        missing.forEach(row -> added.add("missing: " + row));
        return added;
    }

    private static CompletableFuture<Void> atOnce(TestSystem system, String[] file) {
        return CompletableFuture.runAsync(() -> bring(system, file[0], file[1], file[2]));
    }

    private static String shuffled(String file, Random random) {
        List<String> lines = new ArrayList<>(file.lines().toList());
        String header = lines.removeFirst();
        lines.addAll(List.copyOf(lines));
        Collections.shuffle(lines, random);
        return header + "\n" + String.join("\n", lines);
    }

    private static void bring(TestSystem system, String agency, String kind, String file) {
        BroughtFile.bring(system, agency, kind, file);
    }

    private static List<String> contents(TestSystem system) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                "import", () -> transaction.execute(status -> Contents.of(system.bean(JdbcClient.class))));
    }

    private static String people(String at, String year) {
        List<String> names = List.of(
                "Ann,Ashby,1990-05-01,f",
                "Bilal,Barrow,1985-06-02,m",
                "Chidi,Coe,1979-07-03,m",
                "Dee,Dunn,1992-08-04,f",
                "Efe,Ekpo,1988-09-05,m",
                "Fay,Frost,1983-10-06,f");
        StringBuilder file = new StringBuilder(BLOCK).append('\n');
        for (int n = 1; n <= names.size(); n++) {
            String pnc = TwoWorlds.pnc(300 + n);
            file.append("%d,%s,P%d,%s,%s%n"
                    .formatted(n, at, n, year.isEmpty() ? pnc : pnc.replace("2009/0", "09/0"), names.get(n - 1)));
        }
        return file.toString();
    }

    private static String offences(String at) {
        return "source_ref,source_updated_at,person_ref,offence_date,offence_code,disposal,disposed_on,sentence\n"
                + rows("%d," + at + ",P%d,2024-03-0%d,10510,convicted,2024-05-01,fine");
    }

    private static String custody(String at, int days) {
        return "source_ref,source_updated_at,person_ref,reason,received_on,sentence_days\n"
                + rows("%d," + at + ",P%d,sentence,2025-10-0%d," + days);
    }

    /** One row for each person, whose number stands three times in it. */
    private static String rows(String pattern) {
        StringBuilder rows = new StringBuilder();
        for (int n = 1; n <= 6; n++) {
            rows.append(pattern.formatted(n, n, n)).append('\n');
        }
        return rows.toString();
    }
}
