package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.Scorer;

/** All rows that are compared, of one file or of two, one after the other, as columns and as what a scorer looks at. */
final class People {
    /** From so many pairs of rows on, two hundred rows with each other, a file shows by itself what agreement is worth. */
    private static final double ENOUGH_PAIRS = 40_000;

    private final List<PeopleFile> files;
    private final List<Column> columns;
    private final FieldValues[] names;
    private final int size;

    People(List<PeopleFile> files, List<Column> columns) {
        this.files = files;
        this.columns = columns;
        this.size = files.stream().mapToInt(PeopleFile::size).sum();
        this.names = column("aliases").isPresent() ? withAliases() : new FieldValues[0];
    }

    int size() {
        return size;
    }

    /** Where the rows of the second file begin; all rows belong to one file when there is no second. */
    int firstSize() {
        return files.getFirst().size();
    }

    boolean areTwoFiles() {
        return files.size() > 1;
    }

    /** How many different pairs of rows there are; those of one file count from both of their sides. */
    double allPairs() {
        return allPairs(files.stream().map(PeopleFile::size).toList());
    }

    private static double allPairs(List<Integer> sizes) {
        double first = sizes.getFirst();
        double other = sizes.getLast();
        return first * (sizes.size() > 1 ? other : first - 1);
    }

    /** So few rows that what they show may be chance, and the shipped weights say more. */
    boolean areFew() {
        return areFew(files.stream().map(PeopleFile::size).toList());
    }

    /** @param sizes the rows of one file or of two */
    static boolean areFew(List<Integer> sizes) {
        return allPairs(sizes) < ENOUGH_PAIRS;
    }

    /** Whether some file has the column, be it empty or not compared. */
    boolean isInAHeader(String column) {
        return files.stream().anyMatch(file -> file.columns().contains(column));
    }

    String ref(int row) {
        return row < firstSize() ? files.getFirst().ref(row) : files.get(1).ref(row - firstSize());
    }

    int[] asInTheFile() {
        return files.getFirst().asInTheFile();
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Optional<Column> column(Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).findFirst();
    }

    /** Each row's values in the order of the scorer's fields, row after row. */
    FieldValues[] cells(Scorer scorer) {
        List<String> fields = scorer.fields();
        FieldValues[] cells = new FieldValues[size() * fields.size()];
        Arrays.fill(cells, FieldValues.NONE);
        for (int place = 0; place < fields.size(); place++) {
            String field = fields.get(place);
            for (Column column : columns) {
                List<FieldValues> values = column.fields().get(field);
                if (values != null) {
                    for (int row = 0; row < size(); row++) {
                        cells[row * fields.size() + place] = values.get(column.id(row));
                    }
                }
            }
            if (field.equals("names") && names.length > 0) {
                for (int row = 0; row < size(); row++) {
                    cells[row * fields.size() + place] = names[row];
                }
            }
        }
        return cells;
    }

    /** The full names of a row: its own first, then the aliases; sides with none say nothing. */
    FieldValues names(int row) {
        return names.length == 0 ? FieldValues.NONE : names[row];
    }

    private FieldValues[] withAliases() {
        FieldValues[] all = new FieldValues[size()];
        int row = 0;
        for (PeopleFile file : files) {
            List<String> said = file.column("aliases");
            for (int at = 0; at < file.size(); at++) {
                List<String> full = new ArrayList<>();
                String own = text("forename", row) + " " + text("surname", row);
                full.add(own.startsWith(" ") || own.endsWith(" ") ? "" : own);
                if (!said.isEmpty()) {
                    for (String alias : said.get(at).split(";", -1)) {
                        full.add(Read.words(alias));
                    }
                }
                all[row++] = FieldValues.of(full);
            }
        }
        return all;
    }

    private String text(String column, int row) {
        return column(column).map(each -> each.text(row)).orElse("");
    }
}
