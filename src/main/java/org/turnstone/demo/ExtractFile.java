package org.turnstone.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.turnstone.shared.AgencyCode;

/** One file as an agency sends it: its kind of extract, when it was drawn, its header and rows. */
public record ExtractFile(
        AgencyCode agency, String kind, Instant extractedAt, List<String> header, List<List<String>> rows) {
    public ExtractFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The file's text: UTF-8 CSV, one line feed after each row. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
