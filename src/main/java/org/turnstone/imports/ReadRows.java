package org.turnstone.imports;

import java.util.List;

/**
 * What a file says.
 *
 * @param rows all rows in it, good and bad
 * @param repeated rows that say again exactly what another row of the file says
 * @param problems what is wrong, with notes on rows that are taken all the same
 * @param refused how many rows cannot be taken
 */
record ReadRows(int rows, List<ReadRow> good, int repeated, List<RowProblem> problems, int refused) {
    ReadRows {
        good = List.copyOf(good);
        problems = List.copyOf(problems);
    }

    /** A file that cannot be read as a whole. */
    static ReadRows unreadable(int row, String column, String message) {
        return new ReadRows(0, List.of(), 0, List.of(new RowProblem(row, column, message)), 0);
    }
}
