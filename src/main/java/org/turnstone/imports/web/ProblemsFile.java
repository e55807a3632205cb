package org.turnstone.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.turnstone.imports.ImportReport;

/** The problems of a file as a file, safe to open in a spreadsheet: no value of it can be taken for a formula. */
final class ProblemsFile {
    /** As spreadsheets take it, the wide forms of East Asian ones among them. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private ProblemsFile() {}

    static String of(ImportReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord("row", "column", "message");
            report.problems()
                    .forEach(problem -> rows.writeRecord(
                            Integer.toString(problem.row()), harmless(problem.column()), harmless(problem.message())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String harmless(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
