package org.turnstone.governance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Parameters as they are shipped in {@code parameters/<room>}, each line with its source. */
public final class Shipped {
    private Shipped() {}

    /** Those of this room. */
    static List<NamedCsvRecord> lines(String file) {
        return lines("governance", file);
    }

    /** All lines of a table, in its order. */
    public static List<NamedCsvRecord> lines(String room, String file) {
        String path = "/parameters/" + room + "/" + file;
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(Shipped.class.getResourceAsStream(path), path), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest line that is in force on the day. */
    static NamedCsvRecord on(List<NamedCsvRecord> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> !from(line).isAfter(day))
                .max(Comparator.comparing(Shipped::from))
                .orElseThrow();
    }

    static int number(NamedCsvRecord line, String column) {
        return Integer.parseInt(line.getField(column));
    }

    static LocalDate from(NamedCsvRecord line) {
        return LocalDate.parse(line.getField("from"));
    }
}
