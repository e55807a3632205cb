package org.turnstone.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.imports.Lines.UnreadableFile;
import org.turnstone.imports.workbook.CellRange;
import org.turnstone.imports.workbook.Workbook;

/** Reads a file: CSV in UTF-8, or a workbook. What cannot be read surely is met with a problem, never a guess. */
final class ExtractReader {
    static final int MOST_ROWS = 500_000;

    private final Extract extract;
    private final Map<String, Column> columns;
    private final RowCheck check;
    private final long room;

    ExtractReader(Extract extract, RowCheck check) {
        this(extract, check, RoomForRows.all());
    }

    /** @param room how many bytes its rows may take */
    ExtractReader(Extract extract, RowCheck check, long room) {
        this.room = room;
        this.extract = extract;
        this.columns = CommonColumns.of(extract).stream()
                .collect(Collectors.toMap(Column::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.check = check;
    }

    ReadRows read(byte[] file) {
        return read(file, ColumnMapping.NONE);
    }

    /** As the file would be if its columns were named and written as ours. */
    ReadRows read(byte[] file, ColumnMapping mapping) {
        if (file.length == 0) {
            return ReadRows.unreadable(1, "", "The file is empty");
        }
        if (Workbook.isOlderOrLocked(file)) {
            return ReadRows.unreadable(
                    1,
                    "",
                    "This spreadsheet is of the older kind (.xls) or has a password: save it as .xlsx without one");
        }
        try (Lines lines = MappedLines.of(open(file), mapping)) {
            return rows(lines);
        } catch (UnreadableFile wrong) {
            return ReadRows.unreadable(wrong.line, "", wrong.words());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    static Lines open(byte[] file) throws IOException, UnreadableFile {
        return Workbook.isOne(file) ? new WorkbookLines(file) : new CsvLines(file);
    }

    private ReadRows rows(Lines lines) throws UnreadableFile {
        Line first = lines.next(List.of());
        if (first == null) {
            return ReadRows.unreadable(1, "", "The file is empty");
        }
        Header header = Header.of(first);
        List<RowProblem> wrong = header.problems(extract.kind(), columns, lines.hidden());
        if (!wrong.isEmpty()) {
            return new ReadRows(0, List.of(), 0, wrong, 0);
        }
        List<Column> byPlace = header.names().stream().map(columns::get).toList();
        RowGather gathered = new RowGather(room);
        for (Line line = lines.next(byPlace); line != null; line = lines.next(byPlace)) {
            if (gathered.isFull()) {
                return ReadRows.unreadable(
                        line.number(),
                        "",
                        "Split the file: after %,d rows it takes more memory than this server has for one file"
                                .formatted(gathered.rows()));
            }
            if (gathered.rows() == MOST_ROWS) {
                return ReadRows.unreadable(line.number(), "", "Split the file: it has more than 500,000 rows");
            }
            gathered.add(
                    header.isSaidAgainBy(line)
                            ? RowCheck.refused(line.number(), "", "This row names the columns again: take it out")
                            : check.row(line, header.names(), List.copyOf(columns.values())));
        }
        for (CellRange merged : lines.merged()) {
            if (merged.fromRow() <= header.line() && header.line() <= merged.toRow()) {
                return ReadRows.unreadable(
                        header.line(), "", "Cells are merged over the names of columns: give each column one name");
            }
            gathered.refuse(merged, header.nameAt(merged.fromColumn()));
        }
        return gathered.rows() == 0
                ? ReadRows.unreadable(header.line(), "", "The file has a header and no rows")
                : gathered.done();
    }
}
