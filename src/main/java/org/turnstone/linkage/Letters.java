package org.turnstone.linkage;

/** Which letters a text has, in 64 bits: enough to see of most pairs of texts that they are not alike. */
final class Letters {
    private static final double ROUNDING = 1e-9;

    private Letters() {}

    static long of(String text) {
        long letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters |= 1L << text.charAt(at);
        }
        return letters;
    }

    /** Whether one slip could make one of the other: a slip puts in one letter at most, and takes out one. */
    static boolean mayBeOneSlip(long one, long other) {
        return Long.bitCount(one & ~other) <= 1 && Long.bitCount(other & ~one) <= 1;
    }

    /** Whether Jaro and Winkler's measure of texts of these lengths and letters may reach so much. */
    static boolean mayBeAlike(long one, int n, long other, int m, double least) {
        int common = Math.min(n - Long.bitCount(one & ~other), m - Long.bitCount(other & ~one));
        if (common <= 0) {
            return least <= ROUNDING || n == 0 || m == 0;
        }
        double jaro = ((double) common / n + (double) common / m + 1) / 3;
        return Math.max(jaro, Similarity.withBeginning(jaro, Similarity.PREFIX)) >= least - ROUNDING;
    }
}
