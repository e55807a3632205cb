package org.turnstone.linkage.examples;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many were found rightly, how many wrongly, and how many were missed. */
public record Accuracy(long right, long wrong, long missed) {

    public double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    public double recall() {
        return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }

    /** Of all wrong answers at most this share, with 95 % confidence, where none has been seen: the rule of three. */
    public double boundOnNone() {
        return 3.0 / Math.max(1, right + wrong);
    }

    /** Over all pairs of rows of one person: a person of sixty rows counts as 1,770 pairs. */
    public static Accuracy ofClusters(Map<String, String> found, Map<String, String> truth) {
        long right = pairs(truth, row -> truth.get(row) + "\t" + found.get(row));
        return new Accuracy(right, pairs(found, found::get) - right, pairs(truth, truth::get) - right);
    }

    private static long pairs(Map<String, String> rows, Function<String, String> group) {
        return rows.keySet().stream().collect(Collectors.groupingBy(group, Collectors.counting())).values().stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f, precision %.5f, recall %.4f (%,d right, %,d wrong, %,d missed)",
                f1(),
                precision(),
                recall(),
                right,
                wrong,
                missed);
    }
}
