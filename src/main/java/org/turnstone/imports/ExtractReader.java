package org.turnstone.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a file of comma-separated values in UTF-8. What cannot be read surely is met with a problem, never a guess. */
final class ExtractReader {
    private static final int LONGEST_VALUE = 1_000_000;
    static final int MOST_ROWS = 500_000;

    private final Extract extract;
    private final List<Column> columns;
    private final RowCheck check;

    ExtractReader(Extract extract, RowCheck check) {
        this.extract = extract;
        this.columns = CommonColumns.of(extract);
        this.check = check;
    }

    ReadRows read(byte[] file) {
        if (file.length == 0) {
            return ReadRows.unreadable(1, "", "The file is empty");
        }
        if (startsWith(file, 'P', 'K')) {
            return ReadRows.unreadable(1, "", "This is a spreadsheet: save it as CSV UTF-8 and send that");
        }
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return ReadRows.unreadable(1, "", "The file is in UTF-16: save it as CSV UTF-8");
        }
        int mark = startsWith(file, 0xEF, 0xBB) ? 3 : 0;
        var bytes = new ByteArrayInputStream(file, mark, file.length - mark);
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new InputStreamReader(bytes, strict);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .maxBufferSize(LONGEST_VALUE)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            return rows(rows.iterator());
        } catch (UncheckedIOException | IOException wrong) {
            return ReadRows.unreadable(
                    1,
                    "",
                    isEncoding(wrong)
                            ? "The file is not in UTF-8: save it as CSV UTF-8"
                            : "The file could not be read: " + wrong.getMessage());
        } catch (CsvParseException wrong) {
            return ReadRows.unreadable(
                    1,
                    "",
                    isEncoding(wrong)
                            ? "The file is not in UTF-8: save it as CSV UTF-8"
                            : "A quotation mark is left open, or a value is longer than a million characters");
        }
    }

    private ReadRows rows(Iterator<CsvRecord> lines) {
        if (!lines.hasNext()) {
            return ReadRows.unreadable(1, "", "The file is empty");
        }
        List<String> header = lines.next().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<RowProblem> wrong = headerProblems(header);
        if (!wrong.isEmpty()) {
            return new ReadRows(0, List.of(), 0, wrong, 0);
        }
        RowGather gathered = new RowGather();
        while (lines.hasNext()) {
            CsvRecord line = lines.next();
            if (gathered.rows() == MOST_ROWS) {
                return ReadRows.unreadable(
                        (int) line.getStartingLineNumber(), "", "Split the file: it has more than 500,000 rows");
            }
            gathered.add(check.row((int) line.getStartingLineNumber(), header, columns, line.getFields()));
        }
        return gathered.rows() == 0 ? ReadRows.unreadable(1, "", "The file has a header and no rows") : gathered.done();
    }

    private List<RowProblem> headerProblems(List<String> header) {
        if (header.size() == 1 && header.getFirst().matches(".*[;\\t|].*")) {
            return List.of(new RowProblem(1, "", "The columns are not parted by commas: save as CSV with commas"));
        }
        List<RowProblem> problems = new ArrayList<>();
        Set<String> known = columns.stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isEmpty()) {
                problems.add(new RowProblem(1, "", "A column has no name: name it or take it out"));
            } else if (!seen.add(name)) {
                problems.add(new RowProblem(1, name, "This column is there twice: take one out"));
            } else if (!known.contains(name)) {
                problems.add(new RowProblem(
                        1, name, "A file of " + extract.kind() + " has no such column: take it out or rename it"));
            }
        }
        columns.stream()
                .filter(column -> column.required() && !seen.contains(column.name()))
                .forEach(column -> problems.add(new RowProblem(1, column.name(), "This column is needed: add it")));
        return problems;
    }

    private static boolean isEncoding(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
