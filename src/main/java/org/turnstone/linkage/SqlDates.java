package org.turnstone.linkage;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.SqlCompiler.Amount;
import org.turnstone.linkage.SqlCompiler.Words;

/** Days and times in conditions, read as DuckDB reads them: one or two digits, spaces around, and nothing that is no day. */
final class SqlDates {
    static final String ISO = "%Y-%m-%d";
    private static final List<String> ISO_FORMS =
            List.of(ISO, ISO + "T%H:%M:%S", ISO + " %H:%M:%S", ISO + "T%H:%M:%SZ");
    private static final double SECONDS_A_DAY = 86_400;
    private static final Map<String, Integer> SECONDS = Map.of("second", 1, "minute", 60, "hour", 3_600, "day", 86_400);
    private static final Set<String> PARSERS = Set.of("try_strptime", "strptime", "try_to_timestamp", "to_timestamp");

    private SqlDates() {}

    static boolean isParser(Sql.Call call) {
        return PARSERS.contains(call.name());
    }

    /** A day or a time as text, always in one form, so that equal times are equal texts. */
    static Words words(Sql.Call call, SqlCompiler compiler) {
        Amount seconds = seconds(call, compiler);
        return (left, right) -> {
            double at = seconds.of(left, right);
            return Double.isNaN(at)
                    ? null
                    : LocalDateTime.ofEpochSecond((long) at, 0, ZoneOffset.UTC).toString();
        };
    }

    /** Seconds since 1970; not a number where there is no day. */
    static Amount seconds(Sql part, SqlCompiler compiler) {
        List<String> forms = ISO_FORMS;
        Sql said = part;
        if (part instanceof Sql.Call call && isParser(call)) {
            said = call.arguments().getFirst();
            forms = List.of(call.arguments().size() > 1 ? SqlTexts.text(call.arguments(), 1, compiler) : ISO);
        }
        if (forms.getFirst().equals(ISO) && said instanceof Sql.Column column) {
            return ofColumn(column, forms, compiler);
        }
        Words words = compiler.words(said);
        List<String> all = check(forms, compiler);
        return (left, right) -> seconds(words.of(left, right), all);
    }

    /** Most days stand in the usual form and were read once. */
    private static Amount ofColumn(Sql.Column column, List<String> forms, SqlCompiler compiler) {
        SqlCompiler.Many many = SqlLists.many(column, compiler);
        return (left, right) -> {
            FieldValues said = many.of(left, right);
            if (said.isEmpty()) {
                return Double.NaN;
            }
            return said.day() == FieldValues.NO_DAY ? seconds(said.text(0), forms) : said.day() * SECONDS_A_DAY;
        };
    }

    /** How many beginnings of a unit lie between two times, as date_diff counts. */
    static Amount difference(List<Sql> given, SqlCompiler compiler) {
        String unit = SqlTexts.text(given, 0, compiler).toLowerCase(Locale.ROOT);
        Amount from = seconds(given.get(1), compiler);
        Amount to = seconds(given.get(2), compiler);
        Integer length = SECONDS.get(unit);
        if (length != null) {
            return (left, right) -> Math.floor(to.of(left, right) / length) - Math.floor(from.of(left, right) / length);
        }
        if (!unit.equals("month") && !unit.equals("year")) {
            throw compiler.unknown("a difference in " + unit);
        }
        int months = unit.equals("month") ? 1 : 12;
        return (left, right) -> months(to.of(left, right), months) - months(from.of(left, right), months);
    }

    private static double months(double seconds, int together) {
        if (Double.isNaN(seconds)) {
            return seconds;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond((long) seconds, 0, ZoneOffset.UTC);
        return Math.floorDiv(time.getYear() * 12 + time.getMonthValue() - 1, together);
    }

    private static double seconds(@Nullable String text, List<String> forms) {
        for (int at = 0; text != null && at < forms.size(); at++) {
            LocalDateTime time = read(text, forms.get(at));
            if (time != null) {
                return time.toEpochSecond(ZoneOffset.UTC);
            }
        }
        return Double.NaN;
    }

    private static List<String> check(List<String> forms, SqlCompiler compiler) {
        for (String form : forms) {
            if (!form.replaceAll("%-?[YymdHMSbB%]", "").matches("[^%]*")) {
                throw compiler.unknown("the form of a date, '" + form + "'");
            }
        }
        return forms;
    }

    static @Nullable LocalDateTime read(String text, String form) {
        Parse parse = new Parse(text);
        for (int place = 0; place < form.length(); place++) {
            char sign = form.charAt(place);
            if (sign != '%') {
                parse.literal(sign);
            } else {
                place += form.charAt(place + 1) == '-' ? 2 : 1;
                parse.part(form.charAt(place));
            }
        }
        return parse.time();
    }

    /** One text on its way through a form. */
    private static final class Parse {
        private final String text;
        private int at;
        private boolean failed;
        private int year = 1900;
        private int month = 1;
        private int day = 1;
        private int hour;
        private int minute;
        private int second;

        Parse(String text) {
            this.text = text.strip();
        }

        void literal(char sign) {
            failed |= at >= text.length() || text.charAt(at++) != sign;
        }

        void part(char kind) {
            switch (kind) {
                case 'Y' -> year = number(4);
                case 'y' -> {
                    int two = number(2);
                    year = two < 69 ? 2000 + two : 1900 + two;
                }
                case 'm' -> month = number(2);
                case 'd' -> day = number(2);
                case 'H' -> hour = number(2);
                case 'M' -> minute = number(2);
                case 'S' -> second = number(2);
                case 'b' -> month(TextStyle.SHORT);
                case 'B' -> month(TextStyle.FULL);
                default -> literal(kind);
            }
        }

        private int number(int most) {
            int start = at;
            int value = 0;
            while (at < text.length() && at - start < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at++) - '0';
            }
            failed |= at == start;
            return value;
        }

        private void month(TextStyle style) {
            for (Month each : Month.values()) {
                String name = each.getDisplayName(style, Locale.ENGLISH);
                if (text.regionMatches(true, at, name, 0, name.length())) {
                    month = each.getValue();
                    at += name.length();
                    return;
                }
            }
            failed = true;
        }

        @Nullable
        LocalDateTime time() {
            if (failed || at != text.length()) {
                return null;
            }
            try {
                return LocalDateTime.of(year, month, day, hour, minute, second);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
