package org.turnstone.imports.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.turnstone.shared.London;

/** How a row of a file is shown before it is taken: its columns in words, its days as people write them, its times as clocks here show them. */
final class ReadWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[:.\\d]{0,13}Z");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("source_ref", "Agency’s own row"),
            Map.entry("person_ref", "Agency’s own person"),
            Map.entry("source_updated_at", "Last changed"),
            Map.entry("pnc", "PNC"),
            Map.entry("cro", "CRO"),
            Map.entry("crn", "CRN"),
            Map.entry("noms", "Prison number"),
            Map.entry("yot_ref", "YOT ref"),
            Map.entry("nhs", "NHS number"));

    private ReadWords() {}

    static String name(String column) {
        String spaced = column.replace('_', ' ');
        return NAMES.getOrDefault(
                column, spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1));
    }

    /** What looks like a day and is none stays as it came. */
    static String value(String value) {
        try {
            return ISO_DAY.matcher(value).matches()
                    ? DAY.format(LocalDate.parse(value))
                    : ISO_TIME.matcher(value).matches()
                            ? TIME.format(OffsetDateTime.parse(value).atZoneSameInstant(London.ZONE))
                            : value;
        } catch (DateTimeException none) {
            return value;
        }
    }
}
