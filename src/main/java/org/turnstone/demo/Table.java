package org.turnstone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table shipped beside this room, under {@code demo/}. */
final class Table {
    private Table() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream bytes = Objects.requireNonNull(Table.class.getResourceAsStream("/demo/" + name), name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String cell) {
        return List.of(cell.split(";", -1));
    }
}
