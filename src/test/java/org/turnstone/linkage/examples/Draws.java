package org.turnstone.linkage.examples;

import java.util.List;
import java.util.Random;

/** Chances fixed by their seed: the numbers of {@link Random} are part of its promise. */
final class Draws {
    private final Random random;

    Draws(long seed) {
        this.random = new Random(mix(seed));
    }

    /** The chances of one matter for one number, whatever was drawn for others. */
    static Draws of(long seed, String matter, long number) {
        return new Draws(seed ^ mix(matter.hashCode() * 0x9E3779B97F4A7C15L + number));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    double share() {
        return random.nextDouble();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    char letter() {
        return (char) ('a' + random.nextInt(26));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
