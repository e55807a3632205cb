package org.turnstone.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.governance.Category;
import org.turnstone.person.PersonBlock;

/** The columns that every kind has: the row's own, and the person block (extract contract, version 1). */
final class CommonColumns {
    static final List<Column> ROW = List.of(
            Column.text("source_ref", 100).needed(),
            Column.time("source_updated_at"),
            Column.yesNo("withdrawn"),
            Column.code("category", Category.class),
            Column.code("handling", "p", "c"));

    /** 18+1 self-defined codes, and the code of 16+1 for Chinese that became A4. Source: equality section, S79. */
    private static final String[] ETHNICITY = {
        "w1", "w2", "w3", "w9", "m1", "m2", "m3", "m9", "a1", "a2", "a3", "a4", "a9", "b1", "b2", "b9", "o1", "o2",
        "o9", "ns"
    };

    private static final Map<String, Column> NARROWER = Map.of(
            "date_of_birth", Column.day("date_of_birth"),
            "sex", Column.code("sex", "m", "f", "x", "u", "male", "female", "other", "unknown"),
            "ethnicity", Column.code("ethnicity", ETHNICITY));

    /** Which name a row and a person, and say nothing of them. */
    static final Set<String> KEYS = Set.of("source_ref", "person_ref");

    static final List<Column> PERSON = Stream.concat(
                    Stream.of(Column.text("person_ref", 100).needed()),
                    PersonBlock.FIELDS.stream()
                            .map(field -> NARROWER.getOrDefault(field, Column.text(field, longest(field)))))
            .toList();

    private static final Set<String> COMMON =
            Stream.concat(ROW.stream(), PERSON.stream()).map(Column::name).collect(Collectors.toUnmodifiableSet());

    private CommonColumns() {}

    /** A column that a kind has itself, as the cohort's own category, takes the place of the common one. */
    static List<Column> of(Extract extract) {
        Set<String> own = extract.columns().stream().map(Column::name).collect(Collectors.toSet());
        return Stream.of(
                        ROW.stream().filter(column -> !own.contains(column.name())),
                        extract.aboutPeople() ? PERSON.stream() : Stream.<Column>of(),
                        extract.columns().stream())
                .flatMap(columns -> columns)
                .toList();
    }

    /** Whether a row has nothing in the columns of its own kind. */
    static boolean saysNoMore(RowReader row) {
        return row.values().keySet().stream().allMatch(column -> COMMON.contains(column));
    }

    /** The person block of a row whose values read well. */
    static PersonBlock block(RowReader row) {
        Map<String, String> values = new java.util.HashMap<>(row.values());
        row.dayIfAny("date_of_birth").ifPresent(day -> values.put("date_of_birth", day.toString()));
        row.codeIfAny("sex").ifPresent(sex -> values.put("sex", sexCode(sex)));
        row.codeIfAny("ethnicity").filter("o1"::equals).ifPresent(chinese -> values.put("ethnicity", "A4"));
        return PersonBlock.of(values);
    }

    private static String sexCode(String written) {
        return "other".equals(written) ? "X" : written.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static int longest(String field) {
        return Arrays.asList("aliases", "address").contains(field) ? 1_000 : 100;
    }
}
