package org.turnstone.selection;

import org.jspecify.annotations.Nullable;

/**
 * A line of a matrix, of {@code parameters/selection/matrix.csv} or of a partnership's own: the points of one criterion
 * from a value on.
 *
 * @param least the smallest value that has these points
 * @param on whether it counts in this version
 * @param basis on which it counts; none where it needs none, or does not count
 */
public record MatrixLine(
        int version,
        Criterion criterion,
        int least,
        String band,
        int points,
        boolean on,
        String source,
        @Nullable LawfulBasis basis) {

    /** Points as a page says them. */
    public String pointsInWords() {
        return on ? String.valueOf(points) : points + ", off";
    }
}
