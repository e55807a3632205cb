package org.turnstone.imports.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells from one corner to the other, both included; rows from 1, columns from 0. */
public record CellRange(int fromRow, int toRow, int fromColumn, int toColumn) {
    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    static CellRange of(String reference) throws UnreadableWorkbook {
        String[] corners = reference.split(":", 2);
        Matcher from = corner(corners[0]);
        Matcher to = corner(corners[corners.length - 1]);
        return new CellRange(row(from), row(to), column(from), column(to));
    }

    /** The column of a cell such as AB7. */
    static int columnOf(String cell) throws UnreadableWorkbook {
        return column(corner(cell));
    }

    private static Matcher corner(String cell) throws UnreadableWorkbook {
        Matcher read = CELL.matcher(cell);
        if (!read.matches()) {
            throw UnreadableWorkbook.damaged();
        }
        return read;
    }

    private static int row(Matcher corner) throws UnreadableWorkbook {
        return atMost(Integer.parseInt(corner.group(2)), MOST_ROWS);
    }

    private static int column(Matcher corner) throws UnreadableWorkbook {
        int number = 0;
        for (char letter : corner.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        return atMost(number, MOST_COLUMNS) - 1;
    }

    private static int atMost(int number, int most) throws UnreadableWorkbook {
        if (number > most || number < 1) {
            throw UnreadableWorkbook.damaged();
        }
        return number;
    }
}
