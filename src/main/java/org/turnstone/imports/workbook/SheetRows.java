package org.turnstone.imports.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after the other. */
public final class SheetRows {
    private static final int MOST_MERGED = 1_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Xml xml;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final Numbers numbers;
    private final List<CellRange> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int lastRow;

    SheetRows(InputStream sheet, SharedStrings strings, NumberFormats formats, Numbers numbers)
            throws UnreadableWorkbook {
        this.xml = new Xml(sheet);
        this.strings = strings;
        this.formats = formats;
        this.numbers = numbers;
    }

    /** The next row with something in it, or none after the last. */
    public @Nullable SheetRow next() throws UnreadableWorkbook {
        while (xml.next()) {
            if (xml.begins("row")) {
                SheetRow row = row();
                if (!row.cells().isEmpty()) {
                    return row;
                }
            } else if (xml.begins("col")) {
                column();
            } else if (xml.begins("mergeCell")) {
                merged.add(CellRange.of(xml.attribute("ref")));
                if (merged.size() > MOST_MERGED) {
                    throw new UnreadableWorkbook("Many cells are merged: part them all, and fill in each row");
                }
            }
        }
        return null;
    }

    /** Known once the first row has been read. */
    public Set<Integer> hiddenColumns() {
        return Set.copyOf(hiddenColumns);
    }

    /** Known once the last row has been read. */
    public List<CellRange> merged() {
        return List.copyOf(merged);
    }

    private void column() throws UnreadableWorkbook {
        int from = xml.number("min", 1);
        int to = xml.number("max", from);
        if (xml.flag("hidden") || xml.attribute("width").equals("0")) {
            for (int column = from; column <= Math.min(to, CellRange.MOST_COLUMNS); column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private SheetRow row() throws UnreadableWorkbook {
        int number = xml.number("r", lastRow + 1);
        if (number <= lastRow || number > CellRange.MOST_ROWS) {
            throw UnreadableWorkbook.damaged();
        }
        lastRow = number;
        boolean hidden = xml.flag("hidden") || xml.attribute("ht").equals("0");
        NavigableMap<Integer, Cell> cells = new TreeMap<>();
        int last = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                String reference = xml.attribute("r");
                int column = reference.isEmpty() ? last + 1 : CellRange.columnOf(reference);
                if (column <= last || column >= CellRange.MOST_COLUMNS) {
                    throw UnreadableWorkbook.damaged();
                }
                last = column;
                Cell cell = cell();
                if (!cell.isEmpty()) {
                    cells.put(column, cell);
                }
            }
        }
        return new SheetRow(number, hidden, cells);
    }

    private Cell cell() throws UnreadableWorkbook {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = "";
        boolean formula = false;
        boolean stored = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
                stored = true;
            } else if (xml.begins("is")) {
                value = SharedStrings.runs(xml, "is");
                stored = true;
            } else if (xml.begins("f")) {
                xml.text();
                formula = true;
            }
        }
        if (!stored) {
            return formula
                    ? Cell.wrong("This formula has no value stored with it: copy the column and paste it as values")
                    : Cell.text("");
        }
        return cell(type, value, style);
    }

    private Cell cell(String type, String value, int style) throws UnreadableWorkbook {
        return switch (type) {
            case "s" -> Cell.text(decoded(strings.get(index(value))));
            case "str", "inlineStr", "d" -> Cell.text(decoded(value));
            case "b" -> new Cell(Cell.Kind.FLAG, value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.wrong("The cell shows an error: write the value, or leave it empty");
            case "", "n" -> value.isEmpty() ? Cell.text("") : numbers.cell(value.strip(), formats.of(style));
            default -> throw UnreadableWorkbook.damaged();
        };
    }

    private static int index(String value) throws UnreadableWorkbook {
        if (!value.strip().matches("[0-9]{1,9}")) {
            throw UnreadableWorkbook.damaged();
        }
        return Integer.parseInt(value.strip());
    }

    /** Characters that XML cannot hold are written as {@code _x001F_}. */
    private static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
