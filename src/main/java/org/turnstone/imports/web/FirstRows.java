package org.turnstone.imports.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.turnstone.imports.RowAsRead;

/**
 * The first rows of a file as they were read, to see that each value stands in its column.
 *
 * @param columns in the order of the file
 * @param more how many good rows follow those that are shown
 */
public record FirstRows(List<String> columns, List<Row> rows, int more) {
    private static final int SHOWN = 5;

    static final FirstRows NONE = new FirstRows(List.of(), List.of(), 0);

    public FirstRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row, with what it says in each of the columns. */
    public record Row(int row, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** @param order our names of the file's columns, in its order; what is not among them comes last */
    static FirstRows of(List<RowAsRead> read, List<String> order, int good) {
        List<RowAsRead> first = read.stream().limit(SHOWN).toList();
        Set<String> columns = new LinkedHashSet<>(order);
        first.forEach(row -> row.values().keySet().stream().sorted().forEach(columns::add));
        return new FirstRows(
                columns.stream().map(ReadWords::name).toList(),
                first.stream()
                        .map(row -> new Row(
                                row.row(),
                                columns.stream()
                                        .map(column ->
                                                ReadWords.value(row.values().getOrDefault(column, "")))
                                        .toList()))
                        .toList(),
                Math.max(0, good - first.size()));
    }
}
