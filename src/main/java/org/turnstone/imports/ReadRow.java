package org.turnstone.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;

/**
 * A row that reads well.
 *
 * @param number its line in the file, the header being 1
 * @param superseded whether the same file holds a newer version of it
 */
record ReadRow(int number, String sourceRef, SourceVersion version, boolean superseded, Map<String, String> values) {
    ReadRow {
        values = Map.copyOf(values);
    }

    /** Whether it is no row of the file at hand, but one that waited. */
    boolean hasWaited() {
        return number == 0;
    }

    RowReader reader() {
        return new RowReader(values);
    }

    String personRef() {
        return values.getOrDefault("person_ref", "");
    }

    Instant updatedAt() {
        return version.updatedAt();
    }

    boolean withdrawn() {
        return version.withdrawn();
    }

    /** None where the row names none, or where its kind has a category of another sort, as the cohort's. */
    Optional<Category> category() {
        String named = values.getOrDefault("category", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(named))
                .findFirst();
    }

    @Nullable
    String handling() {
        String code = values.get("handling");
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    ReadRow asSuperseded() {
        return new ReadRow(number, sourceRef, version, true, values);
    }
}
