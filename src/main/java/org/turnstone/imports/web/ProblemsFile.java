package org.turnstone.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.turnstone.imports.ImportReport;
import org.turnstone.site.SpreadsheetText;

/** The problems of a file as a file, safe to open in a spreadsheet: no value of it can be taken for a formula. */
final class ProblemsFile {
    private ProblemsFile() {}

    static String of(ImportReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord("row", "column", "message");
            report.problems()
                    .forEach(problem -> rows.writeRecord(
                            Integer.toString(problem.row()),
                            SpreadsheetText.harmless(problem.column()),
                            SpreadsheetText.harmless(problem.message())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
