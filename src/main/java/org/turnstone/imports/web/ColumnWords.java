package org.turnstone.imports.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.imports.Column;

/** What each of our columns holds, in words, for whoever sets a file's columns beside them. */
final class ColumnWords {
    /** What no file can say the same of every row. */
    static final Set<String> KEYS = Set.of("source_ref", "person_ref");

    private static final int NAMED = 4;

    /** As the page on how to send an extract has it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("source_ref", "your own id of the row"),
            Map.entry("person_ref", "your own id of the person"),
            Map.entry("source_updated_at", "when you last changed the row"),
            Map.entry("withdrawn", "y takes the row back"),
            Map.entry("pnc", "PNC number"),
            Map.entry("cro", "CRO number"),
            Map.entry("crn", "probation’s case number"),
            Map.entry("noms", "prison number"),
            Map.entry("yot_ref", "youth offending’s reference"),
            Map.entry("nhs", "NHS number"),
            Map.entry("forename", "first name"),
            Map.entry("surname", "family name"),
            Map.entry("aliases", "other names, parted by ;"),
            Map.entry("ethnicity", "18+1 code"));

    private ColumnWords() {}

    static String of(Column column) {
        String words = WORDS.getOrDefault(column.name(), byForm(column));
        return words.isEmpty() ? column.name() : column.name() + ": " + words;
    }

    private static String byForm(Column column) {
        return switch (column.form()) {
            case TEXT -> "";
            case DAY -> "a day";
            case TIME -> "a day and time";
            case YES_NO -> "y or n";
            case NUMBER, AMOUNT -> "a number up to " + column.limit();
            case CODE -> codes(column.codes());
        };
    }

    private static String codes(List<String> codes) {
        String named = codes.stream().limit(NAMED).collect(Collectors.joining(", "));
        return codes.size() <= NAMED ? named : named + " and so on";
    }

    static boolean holdsDays(Column column) {
        return column.form() == Column.Form.DAY || column.form() == Column.Form.TIME;
    }
}
