package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;

/**
 * The m of each level by expectation and maximisation over counts of patterns, u held fast (Dempster, Laird and Rubin
 * 1977; Winkler 1988). What it starts from counts as a few pairs seen, so that a small file cannot run away.
 *
 */
final class Estimate {
    /** What a household shares says no more than this together, or training would find households instead of people. */
    private static final double MOST_OF_A_HOUSEHOLD = 64;

    private static final int ROUNDS = 60;
    private static final double SETTLED = 1e-5;
    /** The weight, in pairs, of what it starts from. */
    private static final double STARTING_PAIRS = 15;

    private final double[][] m;
    private final double matches;
    private final double prior;

    Estimate(double[][] m, double matches, double prior) {
        this.m = m;
        this.matches = matches;
        this.prior = prior;
    }

    double[][] m() {
        return m;
    }

    /** How many of the pairs are expected to be of one person. */
    double matches() {
        return matches;
    }

    /** The share of them among all pairs that stand behind the patterns. */
    double prior() {
        return prior;
    }

    /**
     * @param shipped what the levels count as before anything is seen
     * @param leftOut comparisons that the blocking has made equal, or nearly
     * @param shared comparisons of what members of a household have in common
     * @param population the pairs that the patterns were taken from; those not among them are of two people
     */
    static Estimate of(
            LinkageModel start,
            LinkageModel shipped,
            Patterns patterns,
            boolean[] leftOut,
            boolean[] shared,
            double population) {
        int comparisons =
                Math.min(Patterns.MOST_COMPARISONS, start.comparisons().size());
        double[][] m = values(start, comparisons, true);
        double[][] first = values(shipped, comparisons, true);
        double[][] u = values(start, comparisons, false);
        Map<Long, long[]> settled = new TreeMap<>(patterns.counts());
        double prior = start.prior();
        double matches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] seen = new double[comparisons][16];
            double sum = 0;
            for (Map.Entry<Long, long[]> entry : settled.entrySet()) {
                double expected = entry.getValue()[0] * chance(start, entry.getKey(), m, u, leftOut, shared, prior);
                sum += expected;
                for (int at = 0; at < comparisons; at++) {
                    seen[at][Patterns.level(entry.getKey(), at)] += expected;
                }
            }
            double moved = Math.abs(sum - matches);
            matches = sum;
            prior = Math.clamp(sum / population, 1e-12, 0.9);
            for (int at = 0; at < comparisons; at++) {
                if (!leftOut[at]) {
                    maximise(start.comparisons().get(at), seen[at], first[at], m[at]);
                }
            }
            if (moved < SETTLED * matches) {
                break;
            }
        }
        return new Estimate(m, matches, prior);
    }

    private static double chance(
            LinkageModel model,
            long pattern,
            double[][] m,
            double[][] u,
            boolean[] leftOut,
            boolean[] shared,
            double prior) {
        double odds = prior / (1 - prior);
        double household = 1;
        for (int at = 0; at < m.length; at++) {
            int level = Patterns.level(pattern, at);
            List<Level> levels = model.comparisons().get(at).levels();
            if (!leftOut[at] && level < levels.size() && !levels.get(level).nothing()) {
                double times = m[at][level] / u[at][level];
                odds *= shared[at] ? 1 : times;
                household *= shared[at] ? times : 1;
            }
        }
        odds *= Math.min(household, MOST_OF_A_HOUSEHOLD);
        return odds / (1 + odds);
    }

    private static void maximise(Comparison comparison, double[] seen, double[] first, double[] into) {
        double total = STARTING_PAIRS;
        for (int level = 0; level < comparison.levels().size(); level++) {
            total += comparison.levels().get(level).nothing() ? 0 : seen[level];
        }
        for (int level = 0; level < comparison.levels().size(); level++) {
            if (!comparison.levels().get(level).nothing()) {
                into[level] = (seen[level] + STARTING_PAIRS * first[level]) / total;
            }
        }
    }

    private static double[][] values(LinkageModel model, int comparisons, boolean ofOne) {
        double[][] values = new double[comparisons][16];
        for (int at = 0; at < comparisons; at++) {
            List<Level> levels = model.comparisons().get(at).levels();
            double sum =
                    levels.stream().mapToDouble(level -> ofOne ? level.m() : 1).sum();
            for (int level = 0; level < levels.size(); level++) {
                values[at][level] =
                        ofOne ? levels.get(level).m() / sum : levels.get(level).u();
            }
        }
        return values;
    }

    /** The model with these m, for all comparisons that were not left out. */
    LinkageModel in(LinkageModel model, double newPrior) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int at = 0; at < model.comparisons().size(); at++) {
            Comparison comparison = model.comparisons().get(at);
            if (at >= m.length) {
                comparisons.add(comparison);
                continue;
            }
            List<Level> levels = new ArrayList<>();
            for (int level = 0; level < comparison.levels().size(); level++) {
                Level each = comparison.levels().get(level);
                levels.add(each.with(m[at][level], each.u()));
            }
            comparisons.add(new Comparison(comparison.name(), levels));
        }
        return new LinkageModel(newPrior, comparisons);
    }
}
