package org.turnstone.performance;

import org.turnstone.shared.Problem;

/** What is wrong with one value of a file, written so that it stays on one line. */
record RowProblem(String file, long row, String column, String message) {
    @Override
    public String toString() {
        return file + ":" + row + ":" + Problem.shown(column).replace(':', '?') + ": " + message;
    }
}
