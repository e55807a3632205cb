package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.examples.Accuracy;
import org.turnstone.linkage.examples.AgencyStyle;
import org.turnstone.linkage.examples.ClusteredFile;
import org.turnstone.linkage.examples.LinkedFiles;
import org.turnstone.linkage.examples.TrapFiles;

class AgencyVetoesTests {
    private static final long SEED = 20_261_125;
    private static final int PEOPLE = 900;
    private static final int ROWS = Integer.getInteger("link.rows", 10_000);

    @TempDir
    private Path folder;

    @Test
    void twins_fathers_brothers_and_namesakes_who_are_all_someone_else_are_for_a_person_to_decide() throws IOException {
        assertThat(linked(TrapFiles.write(folder, SEED, PEOPLE))).isEmpty();
    }

    @Test
    void no_link_between_two_agencies_lists_is_wrong() throws IOException {
        LinkedFiles files = AgencyStyle.write(folder, SEED, ROWS);
        Map<String, String> truth = files.pairs();
        Map<String, String> linked = linked(files);
        long right = linked.entrySet().stream()
                .filter(link -> link.getValue().equals(truth.get(link.getKey())))
                .count();
        Accuracy found = new Accuracy(right, linked.size() - right, truth.size() - right);
        System.out.printf(
                "match: %,d x %,d rows of agencies, seed %d: %s; where none is wrong, at most %.5f of links are (95 %%)%n",
                ROWS, ROWS, SEED, found, found.boundOnNone());
        assertThat(found.wrong()).isZero();
        assertThat(found.recall()).isGreaterThan(0.6);
    }

    /** Else the traps would prove nothing: it might link nobody. */
    @Test
    void the_same_people_in_place_of_the_traps_are_linked() throws IOException {
        assertThat(linked(TrapFiles.same(folder, SEED, PEOPLE))).hasSizeGreaterThan(PEOPLE * 9 / 10);
    }

    @Test
    void within_one_list_they_stay_two_people_and_the_same_people_come_together() throws IOException {
        assertThat(together(TrapFiles.write(folder, SEED, PEOPLE))).isZero();
        assertThat(together(TrapFiles.same(folder, SEED, PEOPLE))).isGreaterThan(PEOPLE * 9 / 10);
    }

    /** How many rows of the left file share a cluster with the row of their number on the right. */
    private long together(LinkedFiles files) throws IOException {
        List<String> right = Files.readAllLines(files.right());
        Path both = Files.write(
                folder.resolve("both.csv"),
                Stream.concat(
                                Files.readAllLines(files.left()).stream(),
                                right.stream().skip(1))
                        .toList());
        Path out = folder.resolve("clusters.csv");
        LinkCommandRun run = LinkCommandRun.dedupe(both, out);
        assertThat(run.exit()).as(run.said()).isZero();
        Map<String, String> clusters = ClusteredFile.clusters(out);
        return IntStream.range(0, PEOPLE)
                .filter(at -> clusters.get("PO" + at).equals(clusters.get("X" + at)))
                .count();
    }

    /** The right reference of each left one that was linked. */
    private Map<String, String> linked(LinkedFiles files) throws IOException {
        Path out = folder.resolve("pairs.csv");
        LinkCommandRun run = LinkCommandRun.match(files.left(), files.right(), out);
        assertThat(run.exit()).as(run.said()).isZero();
        return LinkedFiles.rows(out).stream()
                .filter(row -> row.getField("decision").equals("link"))
                .collect(Collectors.toMap(row -> row.getField("left_id"), row -> row.getField("right_id")));
    }
}
