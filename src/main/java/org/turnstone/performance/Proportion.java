package org.turnstone.performance;

import java.util.Locale;
import java.util.Optional;

/** So many out of so many. Out of none there is no rate: it is unknown, not zero. */
public record Proportion(long count, long outOf) {
    private static final double Z = 1.959963985;
    private static final double Z2 = Z * Z;

    public Proportion {
        if (count < 0 || count > outOf) {
            throw new IllegalArgumentException(count + " out of " + outOf);
        }
    }

    /** Between 0 and 1. */
    public Optional<Double> rate() {
        return outOf == 0 ? Optional.empty() : Optional.of((double) count / outOf);
    }

    /** Wilson's score interval, without continuity correction (Newcombe 1998, Statistics in Medicine 17:857, method 3). */
    public Optional<Interval> wilson() {
        return rate().map(p -> {
            double scale = 1 + Z2 / outOf;
            double centre = (p + Z2 / (2.0 * outOf)) / scale;
            double half = Z * Math.sqrt(p * (1 - p) / outOf + Z2 / (4.0 * outOf * outOf)) / scale;
            return new Interval(count == 0 ? 0 : centre - half, count == outOf ? 1 : centre + half);
        });
    }

    /** As a page says it: under 10 people no percentage, under 30 the interval without it, of none "No data". */
    public String words() {
        if (outOf < 10) {
            return outOf == 0 ? "No data" : count + " of " + outOf;
        }
        Interval interval = wilson().orElseThrow();
        String limits = percent(interval.low()) + " to " + percent(interval.high());
        return outOf < 30
                ? "%d of %d, %s".formatted(count, outOf, limits)
                : "%d of %d, %s (%s)".formatted(count, outOf, percent((double) count / outOf), limits);
    }

    private static String percent(double rate) {
        return String.format(Locale.UK, "%.1f%%", rate * 100);
    }
}
