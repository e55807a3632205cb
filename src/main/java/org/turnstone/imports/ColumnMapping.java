package org.turnstone.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one feed name and write things, beside our columns. A column that it does not speak of keeps its name; one
 * that it speaks of twice is two of ours.
 *
 * @param fixed values that hold for every row, by our column
 * @param about of our columns one that a row of this kind fills: a row in which it is empty is of something else. None where
 *     every row is of this kind
 */
public record ColumnMapping(
        List<Theirs> columns,
        Map<String, String> fixed,
        @Nullable String about) {
    static final ColumnMapping NONE = new ColumnMapping(List.of(), Map.of());

    public ColumnMapping {
        columns = List.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    public ColumnMapping(List<Theirs> columns, Map<String, String> fixed) {
        this(columns, fixed, null);
    }

    /**
     * One of their columns.
     *
     * @param name in small letters
     * @param ours the column of ours that it is; empty where it is left out
     * @param dates how its days are written; {@link DateForm#USUAL} also for what holds no days
     */
    public record Theirs(String name, String ours, DateForm dates) {}

    Map<String, List<Theirs>> byName() {
        return columns.stream().collect(Collectors.groupingBy(Theirs::name));
    }

    boolean isNone() {
        return columns.isEmpty() && fixed.isEmpty();
    }
}
