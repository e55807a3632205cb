package org.turnstone.performance;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;
import org.turnstone.shared.WrittenDay;

/** A CSV file read by the names in its header, with the line numbers that an editor shows. */
final class CsvTable {
    private static final int LONGEST_VALUE = 1_000;
    private static final String WHOLE_ROW = "row";

    private final String file;
    private final List<String> columns = new ArrayList<>();
    /** By the name as it is written and in small letters. */
    private final Map<String, Integer> positions = new HashMap<>();

    private final List<RowProblem> problems = new ArrayList<>();
    private boolean readable = true;

    private CsvTable(String file) {
        this.file = file;
    }

    /** Reads the header, gives it to {@code header} to judge, and then each row that fits it to {@code rows}. */
    static CsvTable read(Path path, Consumer<CsvTable> header, Consumer<Row> rows, LongConsumer progress)
            throws IOException {
        CsvTable table = new CsvTable(path.toString());
        long line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (records.hasNext()) {
                table.name(records.next());
            }
            header.accept(table);
            while (table.readable && records.hasNext()) {
                CsvRecord fields = records.next();
                line = fields.getStartingLineNumber();
                table.accept(fields, rows);
                progress.accept(line);
            }
        } catch (CsvParseException e) {
            table.refuse(
                    line + 1,
                    WHOLE_ROW,
                    "the file cannot be read from here on: a quotation mark is opened and"
                            + " not closed, or text follows a closing one, or one value is longer than 16 million characters");
        }
        return table;
    }

    private void name(CsvRecord header) {
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).strip();
            columns.add(name);
            if (name.isEmpty()) {
                refuse(header.getStartingLineNumber(), "column " + (i + 1), "the column has no name in the header");
            } else if (positions.putIfAbsent(name.toLowerCase(Locale.ROOT), i) != null) {
                refuse(header.getStartingLineNumber(), name, "the header names this column twice");
            } else {
                positions.put(name, i);
            }
        }
    }

    List<String> columns() {
        return columns;
    }

    void require(List<String> names) {
        for (String name : names) {
            if (columns.isEmpty()) {
                refuse(1, name, "the file is empty; its first line must name the columns " + String.join(", ", names));
            } else if (!positions.containsKey(name)) {
                refuse(1, name, "the column is missing; the header names " + Problem.shown(String.join(", ", columns)));
            }
        }
    }

    /** The file as a whole cannot be used. */
    void refuse(long line, String column, String message) {
        readable = false;
        problems.add(new RowProblem(file, line, column, message));
    }

    boolean readable() {
        return readable;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private void accept(CsvRecord fields, Consumer<Row> rows) {
        if (isBlank(fields)) {
            return;
        }
        Row row = new Row(fields);
        if (fields.getFieldCount() != columns.size()) {
            row.problem(
                    WHOLE_ROW,
                    "has " + fields.getFieldCount() + " values where the header names " + columns.size() + " columns");
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            String value = fields.getField(i);
            if (value.length() > LONGEST_VALUE) {
                row.problem(
                        columns.get(i),
                        "is " + value.length() + " characters long; at most " + LONGEST_VALUE
                                + " are read (is a quotation mark left open?)");
            } else if (value.indexOf('\uFFFD') >= 0) {
                row.problem(columns.get(i), "is not UTF-8 text; save the file as CSV UTF-8");
            }
        }
        if (row.isSound()) {
            rows.accept(row);
        }
    }

    private static boolean isBlank(CsvRecord fields) {
        for (int i = 0; i < fields.getFieldCount(); i++) {
            if (!fields.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** One row; a missing optional column reads as empty. */
    final class Row {
        private final CsvRecord fields;
        private boolean sound = true;

        private Row(CsvRecord fields) {
            this.fields = fields;
        }

        String value(String column) {
            Integer position = positions.get(column);
            return position == null ? "" : fields.getField(position).strip();
        }

        String person() {
            String person = value("person_id");
            if (person.isEmpty()) {
                problem("person_id", "the person's reference is blank");
            }
            return person;
        }

        /** The day, or null when a problem has been put down instead. */
        @Nullable
        LocalDate day(String column) {
            LocalDate day = WrittenDay.read(value(column));
            if (day == null) {
                problem(column, WrittenDay.problem(value(column)));
            }
            return day;
        }

        void problem(String column, String message) {
            sound = false;
            problems.add(new RowProblem(file, fields.getStartingLineNumber(), column, message));
        }

        boolean isSound() {
            return sound;
        }
    }
}
