package org.turnstone.imports;

import java.util.List;
import java.util.Set;

/**
 * A kind of extract whose room is not built yet, as data: its columns, its checks, and what of it a page shows.
 *
 * @param happened the column that says when: the first day or time that each row must have
 * @param inDetail columns shown only to who asks for the detail
 * @param neverShown columns that are kept and shown to nobody
 */
record ReceivedKind(
        String name,
        List<Column> columns,
        List<ReceivedCheck> checks,
        String happened,
        Set<String> inDetail,
        Set<String> neverShown) {
    ReceivedKind {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
        inDetail = Set.copyOf(inDetail);
        neverShown = Set.copyOf(neverShown);
    }

    Column.Form formOf(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no column " + column))
                .form();
    }
}
