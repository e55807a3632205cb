package org.turnstone.linkage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyStyleTests {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void half_of_each_file_is_in_the_other_and_most_have_a_pnc_number_with_the_police() throws IOException {
        LinkedFiles files = AgencyStyle.write(folder, 7, ROWS);
        List<NamedCsvRecord> police = LinkedFiles.rows(files.left());
        List<NamedCsvRecord> probation = LinkedFiles.rows(files.right());
        assertThat(police).hasSizeBetween(19_500, 20_500);
        assertThat(probation).hasSizeBetween(19_500, 20_500);
        assertThat(files.pairs()).hasSizeBetween(9_700, 10_300);
        assertThat(filled(police, "pnc")).isBetween(0.68, 0.72);
        assertThat(filled(probation, "pnc")).isBetween(0.39, 0.43);
    }

    @Test
    void some_of_the_pnc_numbers_are_mistyped_and_some_are_anothers() throws IOException {
        LinkedFiles files = AgencyStyle.write(folder, 7, ROWS);
        Map<String, NamedCsvRecord> police = LinkedFiles.byReference(files.left());
        Map<String, NamedCsvRecord> probation = LinkedFiles.byReference(files.right());
        Set<String> held = police.values().stream().map(AgencyStyleTests::pnc).collect(Collectors.toSet());
        List<String> differing = files.pairs().entrySet().stream()
                .filter(pair -> !pnc(police.get(pair.getKey())).isEmpty())
                .map(pair -> List.of(pnc(police.get(pair.getKey())), pnc(probation.get(pair.getValue()))))
                .filter(both -> !both.get(1).isEmpty() && !both.get(0).equals(both.get(1)))
                .map(both -> both.get(1))
                .toList();
        assertThat(differing.stream().filter(pnc -> !held.contains(pnc))).hasSizeGreaterThan(30);
        assertThat(differing.stream().filter(held::contains)).hasSizeGreaterThan(12);
    }

    @Test
    void strangers_share_hostels_and_families_share_homes() throws IOException {
        LinkedFiles files = AgencyStyle.write(folder, 7, ROWS);
        List<NamedCsvRecord> police = LinkedFiles.rows(files.left());
        Collection<Long> hostels = police.stream()
                .filter(row -> row.getField("address").startsWith("Hostel"))
                .collect(Collectors.groupingBy(row -> row.getField("postcode"), Collectors.counting()))
                .values();
        assertThat(hostels.stream().filter(people -> people >= 15)).hasSizeGreaterThan(10);
        assertThat(alike(police, "surname", "date_of_birth", "postcode")).isBetween(60L, 200L);
        assertThat(alike(police, "surname", "forename", "postcode")).isBetween(20L, 100L);
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        LinkedFiles one = AgencyStyle.write(Files.createDirectory(folder.resolve("one")), 7, 500);
        LinkedFiles same = AgencyStyle.write(Files.createDirectory(folder.resolve("same")), 7, 500);
        LinkedFiles other = AgencyStyle.write(Files.createDirectory(folder.resolve("other")), 8, 500);
        assertThat(Files.readString(one.right())).isEqualTo(Files.readString(same.right()));
        assertThat(Files.readString(one.right())).isNotEqualTo(Files.readString(other.right()));
    }

    private static String pnc(NamedCsvRecord row) {
        String pnc = row.getField("pnc");
        return pnc.indexOf('/') == 2 ? "20" + pnc : pnc;
    }

    private static double filled(List<NamedCsvRecord> rows, String column) {
        return rows.stream().filter(row -> !row.getField(column).isEmpty()).count() / (double) rows.size();
    }

    /** How many rows stand beside another that says the same in all of these columns. */
    private static long alike(List<NamedCsvRecord> rows, String... columns) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Arrays.stream(columns).map(row::getField).toList(), Collectors.counting()))
                .values()
                .stream()
                .filter(people -> people > 1)
                .mapToLong(people -> people)
                .sum();
    }
}
