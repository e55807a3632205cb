package org.turnstone.matching;

import org.turnstone.shared.WilsonInterval;

/** How many of those looked at were right, and between what bounds the truth lies with 95 % confidence. */
public record Rate(int looked, int wrong) {
    public double right() {
        return looked == 0 ? 0 : (double) (looked - wrong) / looked;
    }

    /** Wilson's lower bound; while nothing was wrong, the rule of three (Hanley and Lippman-Hand 1983). */
    public double low() {
        if (looked == 0) {
            return 0;
        }
        return wrong == 0 ? Math.max(0, 1 - 3.0 / looked) : wilson().low();
    }

    public double high() {
        return looked == 0 || wrong == 0 ? 1 : wilson().high();
    }

    private WilsonInterval wilson() {
        return new WilsonInterval(looked - wrong, looked);
    }
}
