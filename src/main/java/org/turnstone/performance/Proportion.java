package org.turnstone.performance;

import java.util.Locale;
import java.util.Optional;
import org.turnstone.shared.WilsonInterval;

/** So many out of so many. Out of none there is no rate: it is unknown, not zero. */
public record Proportion(long count, long outOf) {
    public Proportion {
        if (count < 0 || count > outOf) {
            throw new IllegalArgumentException(count + " out of " + outOf);
        }
    }

    /** Between 0 and 1. */
    public Optional<Double> rate() {
        return outOf == 0 ? Optional.empty() : Optional.of((double) count / outOf);
    }

    public Optional<Interval> wilson() {
        if (outOf == 0) {
            return Optional.empty();
        }
        WilsonInterval limits = new WilsonInterval(count, outOf);
        return Optional.of(new Interval(limits.low(), limits.high()));
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
