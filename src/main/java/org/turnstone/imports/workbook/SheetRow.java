package org.turnstone.imports.workbook;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A row with something in it.
 *
 * @param number as the spreadsheet shows it
 * @param cells those with something in them, by column, A being 0
 */
public record SheetRow(int number, boolean hidden, NavigableMap<Integer, Cell> cells) {
    public SheetRow {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
    }
}
