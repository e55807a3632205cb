package org.turnstone.linkage.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.Scorer;

/** How often each combination of levels was seen: few, whatever the number of pairs, so that training them costs nothing. */
final class Patterns {
    /** Four bits a comparison; those after the sixteenth keep what they start from. */
    static final int MOST_COMPARISONS = 16;

    private static final int BITS = 4;
    private static final long LEVEL = (1 << BITS) - 1;

    private final Map<Long, long[]> counts = new HashMap<>();

    static long of(Scorer scorer, FieldValues[] left, FieldValues[] right) {
        long pattern = 0;
        int comparisons =
                Math.min(MOST_COMPARISONS, scorer.model().comparisons().size());
        for (int at = 0; at < comparisons; at++) {
            pattern |= (scorer.level(at, left, right) & LEVEL) << (at * BITS);
        }
        return pattern;
    }

    static int level(long pattern, int comparison) {
        return (int) ((pattern >>> (comparison * BITS)) & LEVEL);
    }

    /** The weight of a pair with this pattern, how rare its values are left aside. */
    static double weight(long pattern, LinkageModel model) {
        double weight = Math.log(model.prior() / (1 - model.prior())) / Math.log(2);
        int comparisons = Math.min(MOST_COMPARISONS, model.comparisons().size());
        for (int at = 0; at < comparisons; at++) {
            List<Level> levels = model.comparisons().get(at).levels();
            int level = level(pattern, at);
            weight += level < levels.size() ? levels.get(level).bits() : 0;
        }
        return weight;
    }

    void add(long pattern) {
        counts.computeIfAbsent(pattern, none -> new long[1])[0]++;
    }

    void addAll(Patterns others) {
        others.counts.forEach((pattern, count) -> counts.computeIfAbsent(pattern, none -> new long[1])[0] += count[0]);
    }

    Map<Long, long[]> counts() {
        return counts;
    }

    long total() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }
}
