package org.turnstone.imports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A row to be added to a table, its values by column. Many are added in one statement, which asks the policies once. */
public final class NewRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Ids, days, moments and codes as they write themselves; nothing is added for no value. */
    public NewRow with(String column, @Nullable Object value) {
        if (value instanceof Collection<?> many) {
            values.put(column, many.stream().map(Object::toString).toList());
        } else if (value instanceof Boolean || value instanceof Integer) {
            values.put(column, value);
        } else if (value != null) {
            values.put(column, value.toString());
        }
        return this;
    }

    NewRow with(NewRow more) {
        values.putAll(more.values);
        return this;
    }

    /** @param insert asks for all rows as one array in JSON, to be read with {@code jsonb_populate_recordset} */
    public static void addAll(JdbcTemplate database, String insert, List<NewRow> rows) {
        if (!rows.isEmpty()) {
            database.update(
                    insert,
                    JSON.writeValueAsString(rows.stream().map(row -> row.values).toList()));
        }
    }
}
