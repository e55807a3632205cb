package org.turnstone.imports;

import java.util.Map;

/**
 * A row as it was read, by column, for whoever brought the file.
 *
 * @param row the line a spreadsheet shows
 */
public record RowAsRead(int row, Map<String, String> values) {
    public RowAsRead {
        values = Map.copyOf(values);
    }
}
