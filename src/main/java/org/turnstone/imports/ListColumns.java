package org.turnstone.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
                ? places.getOrDefault(plain(theirs), "")
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

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static ListColumns shipped() {
        InputStream file = Objects.requireNonNull(
                ListColumns.class.getResourceAsStream("/parameters/imports/list-columns.csv"), "list-columns.csv");
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            Map<String, String> places = new HashMap<>();
            rows.stream()
                    .forEach(row -> places.put(
                            plain(row.getField("theirs")), row.getField("kind") + "." + row.getField("ours")));
            return new ListColumns(places);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
