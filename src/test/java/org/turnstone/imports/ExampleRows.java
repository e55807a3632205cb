package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of examples, checked as an import checks them: column by column, and between columns when each reads well. */
public final class ExampleRows {
    private ExampleRows() {}

    public static String problems(Extract extract, Map<String, String> values) {
        assertThat(values.keySet())
                .isSubsetOf(extract.columns().stream().map(Column::name).toList());
        List<String> problems = new ArrayList<>();
        extract.columns()
                .forEach(column -> column.problemWith(values.getOrDefault(column.name(), ""))
                        .ifPresent(words -> problems.add(column.name() + ": " + words)));
        if (problems.isEmpty()) {
            extract.check(new RowReader(values)).forEach(one -> problems.add(one.field() + ": " + one.message()));
        }
        return String.join("; ", problems);
    }
}
