package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.turnstone.Fuzz;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.RowProblem;

/** A file that goes out says what was put into it, and no cell of it is a formula to whatever opens it. */
public final class ExportFuzz {
    private ExportFuzz() {}

    public static Map<String, Fuzz> all() {
        return Map.of(
                "export",
                Fuzz.ofTexts(
                        List.of("=1+1", "a,b", "\"quoted\"", "-5", "\uFF1D1", "two\nlines", " =1"), ExportFuzz::write));
    }

    private static void write(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        RowProblem problem = new RowProblem(7, text, text);
        String file = ProblemsFile.of(new ImportReport(1, 0, 0, 0, 0, 0, 0, 1, List.of(problem)));
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            List<String> cells = rows.stream().skip(1).findFirst().orElseThrow().getFields();
            assertThat(cells).hasSize(3);
            for (String cell : cells.subList(1, 3)) {
                assertThat(cell).isIn(text, "'" + text);
                assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20-].*");
            }
        }
    }
}
