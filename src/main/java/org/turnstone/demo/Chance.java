package org.turnstone.demo;

import java.util.List;
import java.util.function.ToIntFunction;

/** A row of chances fixed by its seed alone (SplitMix64, written out because the JDK promises no algorithm of its own). */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The chances of one matter for one number: they do not shift when another matter draws more or fewer. */
    static Chance of(long seed, String matter, long number) {
        return new Chance(mix(seed ^ mix(matter.hashCode() * GOLDEN + number)));
    }

    /** Of each {@code outOf} neighbours exactly {@code chosen} are true, which ones by chance: a quota without a list. */
    static boolean among(long seed, String matter, int number, int chosen, int outOf) {
        Chance chance = of(seed, matter, number / outOf);
        int[] order = new int[outOf];
        for (int i = 0; i < outOf; i++) {
            int j = chance.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order[number % outOf] < chosen;
    }

    int below(int bound) {
        state += GOLDEN;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    <T> T pick(List<T> from, ToIntFunction<T> weight) {
        int left = below(from.stream().mapToInt(weight).sum());
        for (T each : from) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights changed while being drawn from");
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
