package org.turnstone.linkage;

import java.util.List;

/**
 * How likely two records are about one person, and why.
 *
 * @param weight in bits: the prior and all the waterfall's steps added up
 * @param priorBits what is known before anything is compared
 */
public record Score(double weight, double probability, double priorBits, List<Step> waterfall) {
    public Score {
        waterfall = List.copyOf(waterfall);
    }

    /** What one comparison adds or takes away: both values, the level that applied, and the bonus of a rare value. */
    public record Step(
            String comparison,
            String left,
            String right,
            String level,
            boolean nothing,
            double bits,
            double frequencyBits) {}
}
