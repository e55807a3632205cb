package org.turnstone.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as agencies write it: 2015-03-10 or 10/03/2015. */
public final class WrittenDay {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private WrittenDay() {}

    /** The day, or null where {@link #problem} says what is wrong. */
    public static @Nullable LocalDate read(String text) {
        int packed = digits(text);
        if (packed < 0) {
            return null;
        }
        int year = packed / 10_000;
        int month = packed / 100 % 100;
        int day = packed % 100;
        boolean exists = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** Why the text is not one. */
    public static String problem(String text) {
        String forms = "write it as 2015-03-10 or 10/03/2015";
        if (text.isEmpty()) {
            return "the date is blank; " + forms;
        }
        int packed = digits(text);
        if (packed < 0) {
            return "\"" + Problem.shown(text) + "\" is not a date; " + forms;
        }
        int year = packed / 10_000;
        int month = packed / 100 % 100;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return text + " is not a date here; the year must be between " + FIRST_YEAR + " and " + LAST_YEAR;
        }
        if (month < 1 || month > 12) {
            return text + " is not a date, there is no month " + month + "; " + forms;
        }
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
        return text + " is not a date, " + name + " " + year + " has "
                + YearMonth.of(year, month).lengthOfMonth() + " days";
    }

    /** Year, month and day as one number 20150310, or -1 where the text has neither of the two forms. */
    private static int digits(String text) {
        if (text.length() != 10) {
            return -1;
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            return pack(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        if (text.charAt(2) == '/' && text.charAt(5) == '/') {
            return pack(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        return -1;
    }

    private static int pack(int year, int month, int day) {
        return year < 0 || month < 0 || day < 0 ? -1 : year * 10_000 + month * 100 + day;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
