package org.turnstone.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.turnstone.shared.AgencyCode;

/** The orders of sources that ship with each room. */
public final class SourceOrders {
    private SourceOrders() {}

    /** Reads {@code parameters/<room>/precedence.csv} for one field. */
    public static SourceOrder shipped(String room, String field) {
        InputStream file = Objects.requireNonNull(
                SourceOrders.class.getResourceAsStream("/parameters/" + room + "/precedence.csv"), "precedence.csv");
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new SourceOrder(rows.stream()
                    .filter(row -> row.getField("field").equals(field))
                    .map(row -> new SourceOrder.Line(
                            LocalDate.parse(row.getField("from")),
                            Arrays.stream(row.getField("agencies").split(";"))
                                    .map(AgencyCode::new)
                                    .toList(),
                            row.getField("source")))
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
