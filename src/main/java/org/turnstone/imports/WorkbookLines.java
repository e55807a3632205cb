package org.turnstone.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.workbook.Cell;
import org.turnstone.imports.workbook.CellRange;
import org.turnstone.imports.workbook.SheetRow;
import org.turnstone.imports.workbook.SheetRows;
import org.turnstone.imports.workbook.UnreadableWorkbook;
import org.turnstone.imports.workbook.Workbook;

/** The first visible sheet of a workbook. A cell is read as the value it shows, where that is sure. */
final class WorkbookLines implements Lines {
    /** A number here has lost the zeros in front that it is never without. */
    private static final Set<String> BEGIN_WITH_ZERO = Set.of("phone");

    private final SheetRows rows;
    private int lastLine;

    WorkbookLines(byte[] file) throws UnreadableFile {
        try {
            this.rows = Workbook.open(file).rows();
        } catch (UnreadableWorkbook wrong) {
            throw new UnreadableFile(1, String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public @Nullable Line next(List<Column> columns) throws UnreadableFile {
        try {
            SheetRow row = rows.next();
            if (row == null) {
                return null;
            }
            lastLine = row.number();
            return line(row, columns);
        } catch (UnreadableWorkbook wrong) {
            throw new UnreadableFile(lastLine + 1, String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public Set<Integer> hidden() {
        return rows.hiddenColumns();
    }

    @Override
    public List<CellRange> merged() {
        return rows.merged();
    }

    private static Line line(SheetRow row, List<Column> columns) {
        int width = Math.max(columns.size(), row.cells().lastKey() + 1);
        List<String> values = new ArrayList<>();
        Map<Integer, String> wrong = new HashMap<>();
        if (row.hidden()) {
            wrong.put(0, "This row is hidden: show it, or take it out");
        }
        for (int place = 0; place < width; place++) {
            Cell cell = row.cells().get(place);
            String value = cell == null ? "" : cell.text();
            String words = cell == null ? null : problem(cell, place < columns.size() ? columns.get(place) : null);
            values.add(words == null ? value : "");
            if (words != null) {
                wrong.putIfAbsent(place, words);
            }
        }
        return new Line(row.number(), values, wrong);
    }

    private static @Nullable String problem(Cell cell, @Nullable Column column) {
        boolean day = column != null && (column.form() == Column.Form.DAY || column.form() == Column.Form.TIME);
        return switch (cell.kind()) {
            case TEXT -> null;
            case WRONG -> cell.text();
            case NUMBER -> {
                if (day) {
                    yield "This is the number " + cell.text() + ", not a day: write it as 2025-03-09";
                }
                yield column != null && BEGIN_WITH_ZERO.contains(column.name())
                        ? "As a number this has lost the 0 in front: give the column the format Text and type it again"
                        : null;
            }
            case MOMENT ->
                day
                        ? null
                        : "The spreadsheet has made a day of this: give the column the format Text and type it again";
            case FLAG ->
                column != null && column.form() == Column.Form.YES_NO
                        ? null
                        : "The spreadsheet has made " + cell.text()
                                + " of this: give the column the format Text and type it again";
        };
    }
}
