package org.turnstone.linkage.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A CSV file of people: every row is taken; only a file that cannot be read as a table is refused. */
final class PeopleFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path path;
    private final List<String> columns = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** For each column the values of all rows, one for each row. */
    private final List<List<String>> values = new ArrayList<>();

    private int[] originalOrder = {};

    private PeopleFile(Path path) {
        this.path = path;
    }

    static PeopleFile read(Path path) throws IOException {
        PeopleFile file = new PeopleFile(path);
        if (!file.fill(StandardCharsets.UTF_8)) {
            file = new PeopleFile(path);
            file.fill(WINDOWS);
            file.notes.add(path.getFileName() + " is not UTF-8 text; it was read as Windows-1252");
        }
        return file;
    }

    /** False when the text is not in this encoding. */
    private boolean fill(Charset encoding) throws IOException {
        long line = 0;
        int odd = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path, encoding)) {
            Map<String, String> kept = new HashMap<>();
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                if (columns.isEmpty()) {
                    name(record);
                } else if (!isBlank(record)) {
                    odd += record.getFieldCount() == columns.size() ? 0 : 1;
                    if (!take(record, kept) && encoding.equals(StandardCharsets.UTF_8)) {
                        return false;
                    }
                }
            }
        } catch (CsvParseException e) {
            throw new FileProblem(
                    path.toString(),
                    line + 1,
                    "row",
                    "the file cannot be read from here on: a quotation mark is opened and not closed");
        }
        check(odd);
        return true;
    }

    private void check(int odd) {
        if (columns.isEmpty()) {
            throw new FileProblem(path.toString(), 1, "row", "the file is empty; its first line must name the columns");
        }
        if (size() == 0) {
            throw new FileProblem(path.toString(), 1, "row", "the file has a header and no rows");
        }
        if (odd > 0) {
            notes.add(odd + " rows of " + path.getFileName() + " have more or fewer values than the header has columns;"
                    + " missing ones count as empty");
        }
        references();
        settle();
    }

    private void name(CsvRecord header) {
        for (int at = 0; at < header.getFieldCount(); at++) {
            String name = header.getField(at).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.contains(name)) {
                throw new FileProblem(path.toString(), 1, name, "the header names this column twice");
            }
            columns.add(name);
            values.add(new ArrayList<>());
        }
    }

    private static boolean isBlank(CsvRecord record) {
        for (int at = 0; at < record.getFieldCount(); at++) {
            if (!record.getField(at).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Equal values share one text, so that a million rows of a few towns are small. */
    private boolean take(CsvRecord record, Map<String, String> kept) {
        for (int at = 0; at < columns.size(); at++) {
            String value = at < record.getFieldCount() ? record.getField(at).strip() : "";
            if (value.indexOf('\uFFFD') >= 0) {
                return false;
            }
            String same = value.isEmpty() ? "" : kept.size() > 2_000_000 ? value : kept.putIfAbsent(value, value);
            values.get(at).add(same == null ? value : same);
        }
        return true;
    }

    private void references() {
        int at = columns.indexOf("person_ref");
        int missing = 0;
        for (int row = 0; row < size(); row++) {
            String ref = at < 0 ? "" : values.get(at).get(row);
            missing += ref.isEmpty() ? 1 : 0;
            refs.add(ref.isEmpty() ? String.valueOf(row + 1) : ref);
        }
        if (missing > 0) {
            notes.add(missing + " of " + size() + " rows of " + path.getFileName()
                    + " have no person_ref; their row number stands for it");
        }
        int doubled = refs.size() - new HashSet<>(refs).size();
        if (doubled > 0) {
            notes.add(doubled + " rows of " + path.getFileName() + " repeat a person_ref; they cannot be told apart"
                    + " in the result");
        }
    }

    /** Rows are worked on in an order of their own content, so that the order of the file changes nothing. */
    private void settle() {
        long[] contents = new long[size()];
        for (int row = 0; row < size(); row++) {
            long content = Hash.of(refs.get(row));
            for (List<String> column : values) {
                content = Hash.mix(content * 31 + Hash.of(column.get(row)));
            }
            contents[row] = content;
        }
        int[] order = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingLong(row -> contents[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        values.replaceAll(column -> inOrder(column, order));
        List<String> settled = inOrder(refs, order);
        refs.clear();
        refs.addAll(settled);
        originalOrder = new int[size()];
        for (int row = 0; row < size(); row++) {
            originalOrder[order[row]] = row;
        }
    }

    private static List<String> inOrder(List<String> texts, int[] order) {
        List<String> sorted = new ArrayList<>(order.length);
        for (int row : order) {
            sorted.add(texts.get(row));
        }
        return sorted;
    }

    /** The rows here in the order in which they stand in the file. */
    int[] asInTheFile() {
        return originalOrder.clone();
    }

    Path path() {
        return path;
    }

    int size() {
        return values.isEmpty() ? 0 : values.getFirst().size();
    }

    List<String> columns() {
        return columns;
    }

    List<String> notes() {
        return notes;
    }

    String ref(int row) {
        return refs.get(row);
    }

    /** All rows of one column; empty texts where the file has no such column. */
    List<String> column(String name) {
        int at = columns.indexOf(name);
        return at < 0 ? List.of() : values.get(at);
    }
}
