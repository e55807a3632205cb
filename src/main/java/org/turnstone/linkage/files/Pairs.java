package org.turnstone.linkage.files;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Scored pairs of rows, packed. */
final class Pairs {
    private int[] left = new int[1_024];
    private int[] right = new int[1_024];
    private double[] weight = new double[1_024];
    private int size;
    private long compared;

    void add(int leftRow, int rightRow, double bits) {
        roomFor(1);
        left[size] = leftRow;
        right[size] = rightRow;
        weight[size++] = bits;
    }

    void addAll(Pairs others) {
        roomFor(others.size);
        System.arraycopy(others.left, 0, left, size, others.size);
        System.arraycopy(others.right, 0, right, size, others.size);
        System.arraycopy(others.weight, 0, weight, size, others.size);
        size += others.size;
        compared += others.compared;
    }

    private void roomFor(int more) {
        if (size + more > left.length) {
            int room = Math.max(size + more, size * 2);
            left = Arrays.copyOf(left, room);
            right = Arrays.copyOf(right, room);
            weight = Arrays.copyOf(weight, room);
        }
    }

    void comparedWith(int more) {
        compared += more;
    }

    long compared() {
        return compared;
    }

    int size() {
        return size;
    }

    int left(int at) {
        return left[at];
    }

    int right(int at) {
        return right[at];
    }

    double weight(int at) {
        return weight[at];
    }

    /** Places of the pairs, the heaviest first; equal ones by row, so that the order is settled. */
    int[] heaviestFirst() {
        long[] order = new long[size];
        for (int at = 0; at < size; at++) {
            long sortable = Double.doubleToLongBits(-weight[at]);
            sortable = sortable >= 0 ? sortable : sortable ^ Long.MAX_VALUE;
            order[at] = (sortable & ~0xffffffffL) | at;
        }
        Arrays.parallelSort(order);
        return IntStream.range(0, size).map(at -> (int) order[at]).toArray();
    }
}
