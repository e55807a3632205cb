package org.turnstone.shared;

/**
 * In what interval a share lies in 95 of 100 cases, by Wilson's score without continuity correction (Newcombe 1998,
 * Statistics in Medicine 17:857, method 3).
 *
 * @param outOf more than none: out of none there is no share
 */
public record WilsonInterval(long count, long outOf) {
    private static final double Z = 1.959963985;
    private static final double Z2 = Z * Z;

    public WilsonInterval {
        if (outOf < 1 || count < 0 || count > outOf) {
            throw new IllegalArgumentException(count + " out of " + outOf);
        }
    }

    /** Between 0 and 1, as all of these. */
    public double rate() {
        return (double) count / outOf;
    }

    public double low() {
        return count == 0 ? 0 : centre() - half();
    }

    public double high() {
        return count == outOf ? 1 : centre() + half();
    }

    private double centre() {
        return (rate() + Z2 / (2.0 * outOf)) / scale();
    }

    private double half() {
        return Z * Math.sqrt(rate() * (1 - rate()) / outOf + Z2 / (4.0 * outOf * outOf)) / scale();
    }

    private double scale() {
        return 1 + Z2 / outOf;
    }
}
