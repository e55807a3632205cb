package org.turnstone.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.governance.Shipped;

/** Where a column of a partnership's own list probably belongs: a suggestion that somebody looks at. */
final class ListColumns {
    static final ListColumns SHIPPED = shipped();

    private static final List<String> PERSON =
            CommonColumns.PERSON.stream().map(Column::name).toList();

    private final Map<String, String> places;

    private ListColumns(Map<String, String> places) {
        this.places = Map.copyOf(places);
    }

    /** A place such as {@code rag.status}, or nothing. */
    String suggested(String theirs) {
        String person = ColumnNames.SHIPPED.suggested(theirs, PERSON);
        return person.isEmpty() || person.equals("person_ref")
                ? places.getOrDefault(ColumnNames.plain(theirs), "")
                : PartnershipList.PERSON + "." + person;
    }

    /** Which of these tells one person from another, as far as their names say; nothing where none does. */
    String key(List<String> theirs) {
        return Stream.of("person_ref", "source_ref", "pnc", "crn", "yot_ref")
                .flatMap(ours -> theirs.stream()
                        .filter(name -> name.equals(ours)
                                || ColumnNames.SHIPPED
                                        .suggested(name, List.of(ours))
                                        .equals(ours)))
                .findFirst()
                .orElse("");
    }

    private static ListColumns shipped() {
        Map<String, String> places = new HashMap<>();
        Shipped.lines("imports", "list-columns.csv")
                .forEach(row -> places.put(
                        ColumnNames.plain(row.getField("theirs")), row.getField("kind") + "." + row.getField("ours")));
        return new ListColumns(places);
    }
}
