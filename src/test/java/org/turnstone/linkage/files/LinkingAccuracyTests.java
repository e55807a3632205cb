package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.examples.Accuracy;
import org.turnstone.linkage.examples.ClusteredFile;
import org.turnstone.linkage.examples.FebrlStyle;
import org.turnstone.linkage.examples.HistoricalStyle;
import org.turnstone.linkage.examples.LinkedFiles;
import org.turnstone.linkage.examples.PairsFound;

/** How well the commands link, beside what they have to reach; and what blocking lets through, past which no scoring can go. */
class LinkingAccuracyTests {
    private static final long SEED = 20_260_614;
    private static final int PEOPLE = Integer.getInteger("link.people", 1_000);
    private static final int ROWS = Integer.getInteger("link.rows", 3_000);
    private static final String MORE = "street_number,address_1,address_2,suburb,state";

    @TempDir
    private Path folder;

    @Test
    void people_of_two_files_find_each_other_without_labels() throws IOException {
        LinkedFiles files = FebrlStyle.write(folder, SEED, PEOPLE);
        Path out = folder.resolve("pairs.csv");
        LinkCommandRun run = LinkCommandRun.match(files.left(), files.right(), out, "--compare", MORE);
        assertThat(run.exit()).as(run.said()).isZero();
        Map<String, String> truth = files.pairs();
        Set<String> pairs = new HashSet<>();
        truth.forEach((left, right) -> pairs.add(left + " " + right));
        Accuracy found = PairsFound.in(out).automatic(truth);
        double recall = blockingRecall(List.of(files.left(), files.right()), MORE, pairs);
        System.out.printf("match: %,d x %,d rows in FEBRL's style, seed %d%n", PEOPLE, PEOPLE, SEED);
        report("blocking recall", recall, 0.999);
        report("one-to-one F1", found.f1(), 0.999);
        System.out.println("  " + found);
        assertThat(recall).isGreaterThanOrEqualTo(0.999);
        assertThat(found.f1()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void dirty_rows_of_one_person_come_together_and_strangers_stay_apart() throws IOException {
        ClusteredFile file = HistoricalStyle.write(folder, SEED + 1, ROWS);
        String more = "birth_place,occupation";
        Path out = folder.resolve("clusters.csv");
        LinkCommandRun run = LinkCommandRun.dedupe(file.rows(), out, "--compare", more);
        assertThat(run.exit()).as(run.said()).isZero();
        Map<String, String> truth = ClusteredFile.clusters(file.truth());
        Map<String, String> clusters = ClusteredFile.clusters(out);
        assertThat(clusters.keySet()).isEqualTo(truth.keySet());
        Accuracy found = Accuracy.ofClusters(clusters, truth);
        double recall = blockingRecall(List.of(file.rows()), more, pairs(truth));
        System.out.printf("dedupe: %,d dirty rows of historical people, seed %d%n", ROWS, SEED + 1);
        report("blocking recall", recall, 0.8);
        report("F1 of pairs in clusters", found.f1(), 0.85);
        System.out.println("  " + found);
        assertThat(recall).isGreaterThanOrEqualTo(0.8);
        assertThat(found.f1()).isGreaterThanOrEqualTo(0.85);
    }

    private static void report(String what, double figure, double bound) {
        System.out.printf("  %s %.5f, at least %.3f%n", what, figure, bound);
    }

    private static Set<String> pairs(Map<String, String> clusters) {
        Map<String, List<String>> members = new HashMap<>();
        clusters.forEach((row, cluster) ->
                members.computeIfAbsent(cluster, none -> new ArrayList<>()).add(row));
        Set<String> pairs = new HashSet<>();
        for (List<String> rows : members.values()) {
            for (String one : rows) {
                rows.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> pairs.add(one + " " + other));
            }
        }
        return pairs;
    }

    /** Of the true pairs, the share that are compared at all. */
    private static double blockingRecall(List<Path> paths, String more, Set<String> truth) throws IOException {
        List<PeopleFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(PeopleFile.read(path));
        }
        People people = Plan.of(files, List.of(more.split(",")), Set.of()).read(files);
        Candidates candidates = new Candidates(new EmbeddedEngine(people).indexes());
        Set<String> compared = new HashSet<>();
        for (int row = 0; row < people.firstSize(); row++) {
            int count = candidates.of(row);
            for (int at = 0; at < count; at++) {
                String pair = people.ref(row) + " " + people.ref(candidates.at(at));
                if (truth.contains(pair)) {
                    compared.add(pair);
                }
            }
        }
        return compared.size() / (double) truth.size();
    }
}
