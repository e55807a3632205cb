package org.turnstone.linkage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up pairs are no easier than the published ones: rates are held to those counted in FEBRL's fourth data set. */
class FebrlStyleTests {
    private static final int SIZE = 5_000;

    @TempDir
    private Path folder;

    private Map<String, String> pairs;
    private Map<String, NamedCsvRecord> left;
    private Map<String, NamedCsvRecord> right;

    @BeforeEach
    void write() throws IOException {
        LinkedFiles files = FebrlStyle.write(folder, 4, SIZE);
        pairs = files.pairs();
        left = LinkedFiles.byReference(files.left());
        right = LinkedFiles.byReference(files.right());
    }

    @Test
    void every_original_has_one_copy() {
        assertThat(pairs).hasSize(SIZE);
        assertThat(left.keySet()).isEqualTo(pairs.keySet());
        assertThat(right.keySet()).containsExactlyInAnyOrderElementsOf(pairs.values());
    }

    @Test
    void as_many_values_differ_and_are_missing_as_in_the_published_files() {
        assertThat(same("forename")).isBetween(0.62, 0.69);
        assertThat(same("surname")).isBetween(0.62, 0.69);
        assertThat(same("address_1")).isBetween(0.42, 0.54);
        assertThat(same("date_of_birth")).isBetween(0.86, 0.93);
        assertThat(same("soc_sec_id")).isBetween(0.88, 0.94);
        assertThat(missing("forename")).isBetween(0.04, 0.07);
        assertThat(missing("address_2")).isBetween(0.32, 0.40);
    }

    @Test
    void strangers_share_a_forename_as_often_as_in_the_published_files() {
        Map<String, Long> copies = right.values().stream()
                .map(row -> row.getField("forename"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        long together = left.values().stream()
                .mapToLong(row -> copies.getOrDefault(row.getField("forename"), 0L))
                .sum();
        assertThat(together).isBetween(77_000L, 100_000L);
    }

    private double same(String column) {
        return pairs.entrySet().stream()
                        .filter(pair -> {
                            String original = left.get(pair.getKey()).getField(column);
                            return !original.isEmpty()
                                    && original.equals(
                                            right.get(pair.getValue()).getField(column));
                        })
                        .count()
                / (double) SIZE;
    }

    private double missing(String column) {
        return right.values().stream()
                        .filter(row -> row.getField(column).isEmpty())
                        .count()
                / (double) SIZE;
    }
}
