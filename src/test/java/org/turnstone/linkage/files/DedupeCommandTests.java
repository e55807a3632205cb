package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.examples.ClusteredFile;
import org.turnstone.linkage.examples.HistoricalStyle;

class DedupeCommandTests {
    private static final long SEED = 20_260_615;
    private static final int ROWS = Integer.getInteger("link.rows", 3_000);

    @TempDir
    private Path folder;

    @Test
    void dirty_rows_of_one_person_come_together_and_strangers_stay_apart() throws IOException {
        ClusteredFile file = HistoricalStyle.write(folder, SEED, ROWS);
        Path out = folder.resolve("clusters.csv");
        LinkCommandRun run = LinkCommandRun.dedupe(file.rows(), out, "--compare", "birth_place,occupation");
        assertThat(run.exit()).as(run.said()).isZero();
        Map<String, String> truth = ClusteredFile.clusters(file.truth());
        Map<String, String> found = ClusteredFile.clusters(out);
        assertThat(found.keySet()).isEqualTo(truth.keySet());
        double f1 = f1(found, truth);
        System.out.printf("dedupe: %,d rows, seed %d: F1 of pairs in clusters %.4f%n", ROWS, SEED, f1);
        assertThat(f1).isGreaterThanOrEqualTo(0.85);
    }

    private static double f1(Map<String, String> found, Map<String, String> truth) {
        Map<String, String> both = new HashMap<>();
        truth.forEach((ref, cluster) -> both.put(ref, cluster + "/" + found.get(ref)));
        return 2.0 * pairs(both) / (pairs(found) + pairs(truth));
    }

    private static long pairs(Map<String, String> clusters) {
        Map<String, Long> sizes = new HashMap<>();
        clusters.values().forEach(cluster -> sizes.merge(cluster, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    @Test
    void one_doubtful_row_does_not_chain_two_people_together() throws IOException {
        StringBuilder rows = new StringBuilder("person_ref,forename,surname,date_of_birth,postcode\n");
        for (int at = 0; at < 200; at++) {
            rows.append("A")
                    .append(at)
                    .append(",Name")
                    .append((char) ('a' + at % 26))
                    .append(at % 7)
                    .append(",Sur")
                    .append((char) ('a' + at % 25))
                    .append(at % 11)
                    .append(",19")
                    .append(10 + at % 80)
                    .append("-0")
                    .append(1 + at % 9)
                    .append("-1")
                    .append(at % 10)
                    .append(",KM")
                    .append(at % 90)
                    .append(" 1AA\n");
        }
        rows.append("B1,Ruth,Kettle,1970-02-03,KM1 1AA\nB2,Ruth,Kettle,1970-02-03,KM1 1AA\nB3,Ruth,Kettle,,\n")
                .append("B4,Ruth,Kettle,1931-09-28,KM9 9ZZ\nB5,Ruth,Kettle,1931-09-28,KM9 9ZZ\n");
        Path file = Files.writeString(folder.resolve("chain.csv"), rows);
        Path out = folder.resolve("chain-out.csv");
        LinkCommandRun.dedupe(file, out);
        Map<String, String> found = ClusteredFile.clusters(out);
        assertThat(found.get("B1")).isEqualTo(found.get("B2")).isNotEqualTo(found.get("B4"));
        assertThat(found.get("B4")).isEqualTo(found.get("B5"));
    }
}
