package org.turnstone.linkage.files;

import java.util.Arrays;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.Scorer;

/**
 * Rows that are one person. Two groups are joined only when their rows fit each other on the whole: never because one row
 * of each does, which chains strangers together.
 */
final class Clusters {
    /** Of large groups so many pairs are weighed. */
    private static final int MOST_WEIGHED = 48;

    private final Scorer scorer;
    private final FieldValues[] cells;
    private final int width;
    private final int[] group;
    private final int[][] members;
    private final double floor;
    private final double least;
    private final Vetoes vetoes;

    /**
     * @param vetoes what keeps any row of one group from any row of the other keeps the groups apart
     * @param least the mean weight at which two groups are one person
     * @param floor no pair speaks more strongly against it than this, because a record may simply be bad
     */
    Clusters(Scorer scorer, FieldValues[] cells, Vetoes vetoes, int rows, double least, double floor) {
        this.scorer = scorer;
        this.cells = cells;
        this.vetoes = vetoes;
        this.width = scorer.fields().size();
        this.least = least;
        this.floor = floor;
        this.group = new int[rows];
        this.members = new int[rows][];
        for (int row = 0; row < rows; row++) {
            group[row] = row;
            members[row] = new int[] {row};
        }
    }

    /** @param first the least weight of a pair that brings two groups into question */
    void join(Pairs pairs, double first) {
        for (int at : pairs.heaviestFirst()) {
            int one = group[pairs.left(at)];
            int other = group[pairs.right(at)];
            if (one != other && pairs.weight(at) >= first && areOne(members[one], members[other])) {
                unite(Math.min(one, other), Math.max(one, other));
            }
        }
    }

    /** The cluster of a row, named by its first row. */
    int of(int row) {
        return group[row];
    }

    private void unite(int into, int from) {
        int[] all = Arrays.copyOf(members[into], members[into].length + members[from].length);
        System.arraycopy(members[from], 0, all, members[into].length, members[from].length);
        for (int row : members[from]) {
            group[row] = into;
        }
        members[into] = all;
        members[from] = new int[0];
    }

    private boolean areOne(int[] one, int[] other) {
        double mean = mean(one, other);
        return mean >= least
                && Arrays.stream(one)
                        .noneMatch(
                                row -> Arrays.stream(other).anyMatch(their -> vetoes.forbid(row, their, mean - least)));
    }

    private double mean(int[] one, int[] other) {
        long all = (long) one.length * other.length;
        long step = Math.max(1, all / MOST_WEIGHED);
        FieldValues[] left = new FieldValues[width];
        FieldValues[] right = new FieldValues[width];
        double sum = 0;
        int weighed = 0;
        for (long pair = 0; pair < all; pair += step) {
            System.arraycopy(cells, one[(int) (pair % one.length)] * width, left, 0, width);
            System.arraycopy(cells, other[(int) (pair / one.length)] * width, right, 0, width);
            sum += Math.max(floor, scorer.weight(left, right));
            weighed++;
        }
        return sum / weighed;
    }
}
