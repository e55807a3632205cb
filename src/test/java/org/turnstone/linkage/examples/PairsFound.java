package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The pairs that the command wrote, held against the truth. */
public record PairsFound(List<Pair> pairs) {
    public record Pair(String left, String right, double weight, String decision) {
        boolean trueBy(Map<String, String> truth) {
            return right.equals(truth.get(left));
        }
    }

    public static PairsFound in(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (NamedCsvRecord row : LinkedFiles.rows(file)) {
            pairs.add(new Pair(
                    row.getField("left_id"),
                    row.getField("right_id"),
                    Double.parseDouble(row.getField("weight")),
                    row.getField("decision")));
        }
        return new PairsFound(List.copyOf(pairs));
    }

    /** The heaviest pairs first, each record once, cut off where it fits the truth best: as the peers were measured. */
    public Accuracy oneToOne(Map<String, String> truth) {
        Set<String> lefts = new HashSet<>();
        Set<String> rights = new HashSet<>();
        Accuracy best = new Accuracy(0, 0, truth.size());
        int right = 0;
        int taken = 0;
        for (Pair pair : pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::weight).reversed())
                .toList()) {
            if (!lefts.contains(pair.left()) && !rights.contains(pair.right())) {
                lefts.add(pair.left());
                rights.add(pair.right());
                taken++;
                right += pair.trueBy(truth) ? 1 : 0;
                Accuracy here = new Accuracy(right, taken - right, truth.size() - right);
                best = here.f1() > best.f1() ? here : best;
            }
        }
        return best;
    }

    /** What was linked without asking. */
    public Accuracy automatic(Map<String, String> truth) {
        int right = (int) linked().stream().filter(pair -> pair.trueBy(truth)).count();
        return new Accuracy(right, linked().size() - right, truth.size() - right);
    }

    public List<Pair> wrong(Map<String, String> truth) {
        return linked().stream().filter(pair -> !pair.trueBy(truth)).toList();
    }

    public List<Pair> linked() {
        return pairs.stream().filter(pair -> pair.decision().equals("link")).toList();
    }

    /** Of the right file's rows, the share that waits for a person to decide. */
    public double toReview(int rows) {
        Set<String> settled = linked().stream().map(Pair::right).collect(Collectors.toSet());
        return pairs.stream()
                        .filter(pair -> pair.decision().equals("review"))
                        .map(Pair::right)
                        .filter(right -> !settled.contains(right))
                        .distinct()
                        .count()
                / (double) rows;
    }
}
