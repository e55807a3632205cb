package org.turnstone.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.turnstone.imports.ImportReport;

/** The problems of a file as a file, safe to open in a spreadsheet: no value of it can be taken for a formula. */
final class ProblemsFile {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private ProblemsFile() {}

    static String of(ImportReport report) {
        StringWriter text = new StringWriter();
        CsvWriter rows = CsvWriter.builder().build(text);
        rows.writeRecord("row", "column", "message");
        report.problems()
                .forEach(problem -> rows.writeRecord(
                        Integer.toString(problem.row()), harmless(problem.column()), harmless(problem.message())));
        return text.toString();
    }

    static String harmless(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
