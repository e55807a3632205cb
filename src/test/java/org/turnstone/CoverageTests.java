package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage.md} has every demand of the two source documents once, and claims nothing it cannot show. */
class CoverageTests {
    private static final Path TABLE = Path.of("docs/coverage.md");
    /** The list of demands, where it lies beside the checkout; otherwise its count and digest hold its place. */
    private static final Path DEMANDS = Path.of("../shared/data/seed_rows.csv");

    private static final int COUNT = 306;
    private static final String DIGEST = "9c9bebab44d110eea0d50821a2840e9455c4a6b12166464337f1659dda05cdda";
    private static final int DEMAND_WORDS = 12;

    private record Row(String id, String demand, String status, String where, List<String> tests, String missing) {
        static Row read(String line) {
            String[] cells = line.substring(1).split("\\|", -1);
            List<String> tests = Arrays.stream(cells[4].strip().split(",\\s*"))
                    .filter(test -> !test.isBlank())
                    .toList();
            return new Row(
                    cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), tests, cells[5].strip());
        }
    }

    @Test
    void every_demand_stands_in_the_table_once() throws Exception {
        List<String> ids =
                rows(Files.readString(TABLE)).stream().map(Row::id).sorted().toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(COUNT);
        assertThat(digest(ids)).isEqualTo(DIGEST);
        if (Files.exists(DEMANDS)) {
            assertThat(ids).containsExactlyInAnyOrderElementsOf(demands());
        }
    }

    @Test
    void what_is_done_has_its_test_and_what_is_partial_says_what_is_missing() throws IOException {
        assertThat(faults(rows(Files.readString(TABLE)))).isEmpty();
    }

    @Test
    void a_table_that_claims_too_much_is_found_out() {
        String claims = """
                | H-1 | a demand | done | rag | src/test/java/org/turnstone/NoSuchTests.java |  |
                | H-2 | a demand | done | rag |  |  |
                | H-3 | a demand | partial | rag |  |  |
                | H-4 | a demand | nearly | rag |  |  |
                | H-5 | one two three four five six seven eight nine ten eleven twelve thirteen | open | rag |  |  |
                | H-6 | a demand | open |  |  |  |
                | H-6 | a demand | done | rag | src/test/java/org/turnstone/CoverageTests.java |  |
                | H-7 | a demand | done | rag | src/main/java/org/turnstone/Turnstone.java |  |
                """;
        assertThat(faults(rows(claims)))
                .containsExactly(
                        "H-1: no such test: src/test/java/org/turnstone/NoSuchTests.java",
                        "H-2: done without a test",
                        "H-3: partial without what is missing",
                        "H-4: no such status: nearly",
                        "H-5: demand longer than 12 words",
                        "H-6: lives nowhere",
                        "H-6: twice",
                        "H-7: no such test: src/main/java/org/turnstone/Turnstone.java");
    }

    private static List<String> faults(List<Row> rows) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            for (String fault : faultsOf(row)) {
                faults.add(row.id() + ": " + fault);
            }
            if (!seen.add(row.id())) {
                faults.add(row.id() + ": twice");
            }
        }
        return faults;
    }

    private static List<String> faultsOf(Row row) {
        List<String> faults = new ArrayList<>();
        if (!Set.of("done", "partial", "open").contains(row.status())) {
            faults.add("no such status: " + row.status());
        }
        if (row.status().equals("done") && row.tests().isEmpty()) {
            faults.add("done without a test");
        }
        if (row.status().equals("partial") && row.missing().isEmpty()) {
            faults.add("partial without what is missing");
        }
        if (row.where().isEmpty()) {
            faults.add("lives nowhere");
        }
        if (row.demand().isEmpty() || row.demand().split("\\s+").length > DEMAND_WORDS) {
            faults.add("demand longer than " + DEMAND_WORDS + " words");
        }
        row.tests().stream()
                .filter(test -> !test.startsWith("src/test/") || !Files.isRegularFile(Path.of(test)))
                .forEach(test -> faults.add("no such test: " + test));
        return faults;
    }

    private static List<Row> rows(String table) {
        return table.lines()
                .filter(line -> line.matches("\\| [HO]-.*"))
                .map(Row::read)
                .toList();
    }

    private static List<String> demands() throws IOException {
        return Files.readAllLines(DEMANDS).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static String digest(List<String> ids) throws Exception {
        byte[] bytes = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
