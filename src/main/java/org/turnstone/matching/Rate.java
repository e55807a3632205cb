package org.turnstone.matching;

/** How many of those looked at were right, and between what bounds the truth lies with 95 % confidence. */
public record Rate(int looked, int wrong) {
    private static final double Z = 1.959964;

    public double right() {
        return looked == 0 ? 0 : (double) (looked - wrong) / looked;
    }

    /** Wilson's lower bound; while nothing was wrong, the rule of three (Hanley and Lippman-Hand 1983). */
    public double low() {
        if (looked == 0) {
            return 0;
        }
        return wrong == 0 ? Math.max(0, 1 - 3.0 / looked) : wilson(-1);
    }

    public double high() {
        return looked == 0 || wrong == 0 ? 1 : wilson(1);
    }

    private double wilson(int side) {
        double share = right();
        double squared = Z * Z;
        double middle = share + squared / (2 * looked);
        double spread = Z * Math.sqrt(share * (1 - share) / looked + squared / (4.0 * looked * looked));
        return (middle + side * spread) / (1 + squared / looked);
    }
}
