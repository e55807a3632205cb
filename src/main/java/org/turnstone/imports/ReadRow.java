package org.turnstone.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;

/**
 * A row that reads well, in little memory: all rows of a file are held at once.
 *
 * @param number its line in the file, the header being 1
 * @param superseded whether the same file holds a newer version of it
 * @param packed its columns and values one after the other, parted by a character that no value may hold
 */
record ReadRow(
        int number, String sourceRef, String personRef, SourceVersion version, boolean superseded, String packed) {
    private static final char PARTED = '\u001F';
    private static final int BESIDE_VALUES = 450;

    static ReadRow of(int number, String sourceRef, SourceVersion version, Map<String, String> values) {
        StringBuilder packed = new StringBuilder();
        values.forEach((column, value) ->
                packed.append(column).append(PARTED).append(value).append(PARTED));
        return new ReadRow(number, sourceRef, values.getOrDefault("person_ref", ""), version, false, packed.toString());
    }

    /** In the order in which they were given. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int from = 0; from < packed.length(); ) {
            int middle = packed.indexOf(PARTED, from);
            int end = packed.indexOf(PARTED, middle + 1);
            values.put(packed.substring(from, middle), packed.substring(middle + 1, end));
            from = end + 1;
        }
        return values;
    }

    /** Bytes of memory, about. */
    int weight() {
        return BESIDE_VALUES + packed.length();
    }

    /** Whether it is no row of the file at hand, but one that waited. */
    boolean hasWaited() {
        return number == 0;
    }

    RowReader reader() {
        return new RowReader(values());
    }

    Instant updatedAt() {
        return version.updatedAt();
    }

    boolean withdrawn() {
        return version.withdrawn();
    }

    /** None where the row names none, or where its kind has a category of another sort, as the cohort's. */
    Optional<Category> category() {
        String named = values().getOrDefault("category", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(named))
                .findFirst();
    }

    @Nullable
    String handling() {
        String code = values().get("handling");
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    ReadRow asSuperseded() {
        return new ReadRow(number, sourceRef, personRef, version, true, packed);
    }
}
