package org.turnstone.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the files of one feed name and write things, beside our columns. A column that it does not speak of keeps its name.
 *
 * @param fixed values that hold for every row, by our column
 */
public record ColumnMapping(List<Theirs> columns, Map<String, String> fixed) {
    static final ColumnMapping NONE = new ColumnMapping(List.of(), Map.of());

    public ColumnMapping {
        columns = List.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /**
     * One of their columns.
     *
     * @param name in small letters
     * @param ours the column of ours that it is; empty where it is left out
     * @param dates how its days are written; {@link DateForm#USUAL} also for what holds no days
     */
    public record Theirs(String name, String ours, DateForm dates) {}

    Map<String, Theirs> byName() {
        Map<String, Theirs> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    boolean isNone() {
        return columns.isEmpty() && fixed.isEmpty();
    }
}
