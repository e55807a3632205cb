package org.turnstone.selection;

/**
 * A line of {@code parameters/selection/matrix.csv}: the points of one criterion from a value on.
 *
 * @param least the smallest value that has these points
 * @param on whether it counts in this version
 */
public record MatrixLine(
        int version, Criterion criterion, int least, String band, int points, boolean on, String source) {}
