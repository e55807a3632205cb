package org.turnstone;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.PersonId;

/** Rows of extracts as the import job hands them on, for tests of the rooms that receive them. */
public final class AgencyRows {
    private AgencyRows() {}

    /** A row such as {@code reason=remand received_on=2026-01-05}; a space in a value is written as a plus. */
    public static ImportedRow row(PersonId person, String reference, String updatedOn, String values) {
        return new ImportedRow(
                person,
                null,
                reference,
                Instant.parse(updatedOn + "T00:00:00Z"),
                false,
                false,
                Category.CORE,
                null,
                new RowReader(values(values)));
    }

    public static ImportedRow withdrawn(ImportedRow row, String updatedOn) {
        return new ImportedRow(
                row.about(),
                null,
                row.sourceRef(),
                Instant.parse(updatedOn + "T00:00:00Z"),
                true,
                true,
                row.category(),
                row.handling(),
                row.values());
    }

    public static ImportedRow movedTo(ImportedRow row, PersonId right) {
        return new ImportedRow(
                right,
                row.about(),
                row.sourceRef(),
                row.sourceUpdatedAt(),
                true,
                false,
                row.category(),
                row.handling(),
                row.values());
    }

    public static ImportedRow guarded(ImportedRow row, Category category, @Nullable String handling) {
        return new ImportedRow(
                row.about(),
                null,
                row.sourceRef(),
                row.sourceUpdatedAt(),
                false,
                false,
                category,
                handling,
                row.values());
    }

    public static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split(" ")) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1).replace('+', ' '));
        }
        return values;
    }
}
