package org.turnstone.performance;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The exact 95 percent interval of a count of separate events, by chi-squared limits (Garwood 1936). */
public final class ExactPoisson {
    private ExactPoisson() {}

    public static Interval of(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is not below zero: " + count);
        }
        double low = count == 0 ? 0 : chiSquared(2.0 * count).inverseCumulativeProbability(0.025) / 2;
        double high = chiSquared(2.0 * count + 2).inverseCumulativeProbability(0.975) / 2;
        return new Interval(low, high);
    }

    private static ChiSquaredDistribution chiSquared(double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom);
    }
}
