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

/** Which of our columns a header probably means: the same word written otherwise, or a name that systems often use. */
final class ColumnNames {
    static final ColumnNames SHIPPED = shipped();

    private final Map<String, String> oursByTheirs;

    ColumnNames(Map<String, String> oursByTheirs) {
        this.oursByTheirs = Map.copyOf(oursByTheirs);
    }

    /** One of ours, or nothing: a suggestion that somebody looks at, never a guess that is acted on. */
    String suggested(String theirs, List<String> ours) {
        String plain = plain(theirs);
        String meant = oursByTheirs.getOrDefault(plain, "");
        if (ours.contains(meant)) {
            return meant;
        }
        return ours.stream()
                .filter(column -> plain(column).equals(plain))
                .findFirst()
                .orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static ColumnNames shipped() {
        InputStream file = Objects.requireNonNull(
                ColumnNames.class.getResourceAsStream("/parameters/imports/column-names.csv"), "column-names.csv");
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            Map<String, String> names = new HashMap<>();
            rows.stream().forEach(row -> names.put(plain(row.getField("theirs")), row.getField("ours")));
            return new ColumnNames(names);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
