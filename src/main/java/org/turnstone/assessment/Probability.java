package org.turnstone.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** From log odds to what is printed. */
final class Probability {
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(99);

    private Probability() {}

    static double of(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::points).sum();
    }

    /** Rounded to five decimals and then to a whole percent, half up both times; never 0 or 100. */
    static BigDecimal wholePercent(double probability) {
        return new BigDecimal(probability)
                .setScale(5, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .max(LEAST)
                .min(MOST);
    }

    /** To two decimals, half up. */
    static BigDecimal percent(double probability) {
        return new BigDecimal(probability).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
