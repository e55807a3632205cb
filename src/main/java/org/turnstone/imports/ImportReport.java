package org.turnstone.imports;

import java.util.List;

/** What came of one file. Every row is counted once; the names are those of the report file. */
public record ImportReport(
        int rows,
        int newRows,
        int unchanged,
        int corrected,
        int withdrawn,
        int stale,
        int waiting,
        int refused,
        List<RowProblem> problems) {
    public ImportReport {
        problems = List.copyOf(problems);
    }

    public boolean allTaken() {
        return rows > 0 && refused == 0;
    }
}
