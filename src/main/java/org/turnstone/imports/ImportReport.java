package org.turnstone.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Of a file of which no row was looked at. */
    static ImportReport nothing(List<RowProblem> problems) {
        return new ImportReport(0, 0, 0, 0, 0, 0, 0, 0, problems);
    }

    /** Every row stays out. */
    ImportReport refusedWhole() {
        return new ImportReport(rows, 0, 0, 0, 0, 0, 0, rows, problems);
    }

    /** As the report file of the command has it. */
    public Map<String, Object> named() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", rows);
        fields.put("new", newRows);
        fields.put("unchanged", unchanged);
        fields.put("corrected", corrected);
        fields.put("withdrawn", withdrawn);
        fields.put("stale", stale);
        fields.put("waiting", waiting);
        fields.put("refused", refused);
        fields.put("problems", problems);
        return fields;
    }

    public boolean allTaken() {
        return rows > 0 && refused == 0;
    }
}
