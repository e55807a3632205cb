package org.turnstone.selection;

/**
 * So many out of so many, with the interval in which the true share lies in 95 of 100 cases.
 *
 * @param outOf more than none
 */
public record Share(int count, int outOf) {
    private static final double Z = 1.959963985;

    public Share {
        if (outOf < 1 || count < 0 || count > outOf) {
            throw new IllegalArgumentException(count + " out of " + outOf);
        }
    }

    public double low() {
        return count == 0 ? 0 : centre() - half();
    }

    public double high() {
        return count == outOf ? 1 : centre() + half();
    }

    /** Wilson's score interval (Newcombe 1998, Statistics in Medicine 17:857, method 3). */
    private double centre() {
        return ((double) count / outOf + Z * Z / (2.0 * outOf)) / scale();
    }

    private double half() {
        double rate = (double) count / outOf;
        return Z * Math.sqrt(rate * (1 - rate) / outOf + Z * Z / (4.0 * outOf * outOf)) / scale();
    }

    private double scale() {
        return 1 + Z * Z / outOf;
    }
}
