package org.turnstone.bench;

import java.util.Arrays;

/** How long each of many took, in milliseconds, and all of them together. */
public record Timings(double[] sorted, double seconds) {
    public Timings {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    public double p(int percent) {
        int place = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)];
    }

    public double aSecond() {
        return sorted.length / seconds;
    }

    @Override
    public double[] sorted() {
        return sorted.clone();
    }

    /** Both, one after the other. */
    public Timings and(Timings later) {
        double[] both = Arrays.copyOf(sorted, sorted.length + later.sorted.length);
        System.arraycopy(later.sorted, 0, both, sorted.length, later.sorted.length);
        return new Timings(both, seconds + later.seconds);
    }

    public String inWords() {
        return String.format(
                java.util.Locale.UK, "p50 %.1f, p95 %.1f, p99 %.1f ms, %.0f a second", p(50), p(95), p(99), aSecond());
    }
}
