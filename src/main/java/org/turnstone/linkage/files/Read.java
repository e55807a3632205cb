package org.turnstone.linkage.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.NameWords;

/** Values as they are compared. What cannot be read as what it should be is compared as the text that it is. */
final class Read {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: .*)?");
    private static final Pattern DAY_FIRST_SHORT = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3})[a-z]*[-, ]+(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern BRITISH = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");

    private Read() {}

    static String value(Kind kind, String column, String raw) {
        return switch (kind) {
            case FORENAME, SURNAME, MIDDLE_NAMES, ALIASES, TEXT -> words(raw);
            case BIRTH -> birth(raw);
            case SEX -> sex(raw);
            case CODE -> raw.strip().toUpperCase(Locale.ROOT);
            case POSTCODE -> raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            case NUMBER ->
                Identifiers.canonical(column, raw.strip())
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", "");
        };
    }

    static String words(String raw) {
        return String.join(" ", NameWords.of(raw.replace('-', ' ').replace('/', ' ')));
    }

    static String sex(String raw) {
        String text = raw.strip().toUpperCase(Locale.ROOT);
        return text.matches("M|MALE|MAN|1")
                ? "M"
                : text.matches("F|FEMALE|WOMAN|2") ? "F" : text.matches("U|UNKNOWN|NK|N/A") ? "" : text;
    }

    /** ISO where it is a day, four digits where only the year is known, else the text. Day before month, as is written here. */
    static String birth(String raw) {
        String text = raw.strip().toLowerCase(Locale.ROOT);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), text);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), text);
        }
        Matcher together = DAY_FIRST_SHORT.matcher(text);
        if (together.matches()) {
            return day(together.group(3), together.group(2), together.group(1), text);
        }
        Matcher named = NAMED_MONTH.matcher(text);
        if (named.matches() && MONTHS.contains(named.group(2))) {
            return day(named.group(3), String.valueOf(MONTHS.indexOf(named.group(2)) + 1), named.group(1), text);
        }
        return text;
    }

    /** A day that does not exist keeps its digits, so that a slip of one of them can still be seen. */
    private static String day(String year, String month, String day, String text) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            String shaped =
                    String.format(Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day));
            return shaped.length() == 10 ? shaped : text;
        }
    }

    /** The part of a postcode that stands for a wider area. */
    static String area(String postcode) {
        int cut = BRITISH.matcher(postcode).matches() ? 3 : postcode.length() > 5 ? 3 : 1;
        return postcode.length() > cut + 1 ? postcode.substring(0, postcode.length() - cut) : "";
    }
}
