package org.turnstone.linkage;

/** Weights in bits: one more doubles the odds that two records are one person. */
final class Bits {
    static final double LEAST = 1e-10;
    private static final double LN2 = Math.log(2);

    private Bits() {}

    static double log2(double value) {
        return Math.log(value) / LN2;
    }

    static double ofProbability(double probability) {
        return log2(probability / (1 - probability));
    }

    static double toProbability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
