package org.turnstone.linkage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up historical people are as hard to bring together as the published ones. */
class HistoricalStyleTests {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    /** The ten rules of Splink's own demonstration find 67 % of the true pairs of its set. */
    @Test
    void ten_usual_keys_bring_two_thirds_of_the_true_pairs_together() throws IOException {
        long pairs = 0;
        long found = 0;
        for (List<NamedCsvRecord> cluster : clusters()) {
            List<List<String>> keys =
                    cluster.stream().map(HistoricalStyleTests::keys).toList();
            for (int one = 0; one < keys.size(); one++) {
                for (int other = 0; other < one; other++) {
                    pairs++;
                    found += shared(keys.get(one), keys.get(other)) ? 1 : 0;
                }
            }
        }
        assertThat(found / (double) pairs).isBetween(0.63, 0.70);
    }

    @Test
    void a_few_people_have_very_many_rows_and_a_quarter_have_a_namesake_nearby() throws IOException {
        Collection<List<NamedCsvRecord>> clusters = clusters();
        assertThat(clusters).hasSizeBetween(1_700, 3_500);
        assertThat(clusters).anyMatch(cluster -> cluster.size() > 30);
        Map<String, Long> names = clusters.stream()
                .flatMap(cluster -> cluster.stream()
                        .filter(row -> !row.getField("surname").isEmpty())
                        .filter(row -> !row.getField("birth_place").startsWith("County"))
                        .map(row -> row.getField("surname") + "|" + row.getField("birth_place"))
                        .distinct())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        long alike = clusters.stream()
                .filter(cluster -> cluster.stream()
                        .anyMatch(row -> !row.getField("birth_place").isEmpty()
                                && names.getOrDefault(row.getField("surname") + "|" + row.getField("birth_place"), 0L)
                                        > 1))
                .count();
        assertThat(alike / (double) clusters.size()).isBetween(0.20, 0.45);
    }

    private Collection<List<NamedCsvRecord>> clusters() throws IOException {
        ClusteredFile file = HistoricalStyle.write(folder, 50, ROWS);
        Map<String, String> truth = ClusteredFile.clusters(file.truth());
        return LinkedFiles.rows(file.rows()).stream()
                .collect(Collectors.groupingBy(row -> truth.get(row.getField("person_ref"))))
                .values();
    }

    private static boolean shared(List<String> one, List<String> other) {
        for (int key = 0; key < one.size(); key++) {
            if (!one.get(key).isEmpty() && one.get(key).equals(other.get(key))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> keys(NamedCsvRecord row) {
        String forename = row.getField("forename");
        String surname = row.getField("surname");
        String born = row.getField("date_of_birth");
        String postcode = row.getField("postcode");
        String district = start(postcode, 3);
        List<String> keys = new ArrayList<>();
        keys.add(all(start(forename, 3), start(surname, 4)));
        keys.add(all(surname, born));
        keys.add(all(forename, born));
        keys.add(all(postcode, forename));
        keys.add(all(postcode, surname));
        keys.add(all(born, row.getField("birth_place")));
        keys.add(all(district, born));
        keys.add(all(district, forename));
        keys.add(all(district, surname));
        keys.add(all(start(forename, 2), start(surname, 2), start(born, 4)));
        return keys;
    }

    private static String start(String text, int letters) {
        return text.substring(0, Math.min(letters, text.length()));
    }

    private static String all(String... parts) {
        return Arrays.stream(parts).anyMatch(String::isEmpty) ? "" : String.join("|", parts);
    }
}
