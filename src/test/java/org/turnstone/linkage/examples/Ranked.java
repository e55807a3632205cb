package org.turnstone.linkage.examples;

import java.util.Arrays;
import java.util.List;

/** Values of which the first is the commonest, as names are: the share of a rank falls as a power of it (Zipf, Mandelbrot). */
final class Ranked<T> {
    private final List<T> values;
    private final double[] upTo;

    Ranked(List<T> values, double power, double shift) {
        this.values = List.copyOf(values);
        this.upTo = new double[values.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += Math.pow(rank + 1 + shift, -power);
            upTo[rank] = sum;
        }
    }

    T pick(Draws draws) {
        int at = Arrays.binarySearch(upTo, draws.share() * upTo[upTo.length - 1]);
        return values.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
    }

    List<T> values() {
        return values;
    }
}
