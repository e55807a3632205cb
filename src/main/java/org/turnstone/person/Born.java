package org.turnstone.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year of birth, as people write it: 27/4/2001, 27 April 2001, April 27 2001, 2001-04-27, April 2001, 2001.
 *
 * @param before the first day after it
 */
record Born(LocalDate from, LocalDate before) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** What some words begin with, and how many of them it takes up; none where no such day was ever. */
    record Read(Optional<Born> born, int words) {
        private static final Read NONE = new Read(Optional.empty(), 0);
    }

    static Born on(LocalDate day) {
        return new Born(day, day.plusDays(1));
    }

    /** Whether it is longer than a month, and fits too many people to be looked for alone. */
    boolean isYear() {
        return from.plusMonths(2).isBefore(before);
    }

    /** The longest that the words begin with. */
    static Read read(List<String> words) {
        String first = words.getFirst();
        Matcher iso = ISO.matcher(first);
        if (iso.matches()) {
            return day(iso.group(3), number(iso.group(2)), iso.group(1), 1);
        }
        Matcher british = BRITISH.matcher(first);
        if (british.matches()) {
            return day(british.group(1), number(british.group(2)), british.group(3), 1);
        }
        if (words.size() > 2 && isYear(words.get(2))) {
            Matcher dayFirst = DAY.matcher(first);
            Matcher daySecond = DAY.matcher(words.get(1));
            if (dayFirst.matches() && month(words.get(1)) > 0) {
                return day(dayFirst.group(1), month(words.get(1)), words.get(2), 3);
            }
            if (monthName(first) > 0 && daySecond.matches()) {
                return day(daySecond.group(1), monthName(first), words.get(2), 3);
            }
        }
        if (words.size() > 1 && monthName(first) > 0 && isYear(words.get(1))) {
            YearMonth month = YearMonth.of(number(words.get(1)), monthName(first));
            return new Read(
                    Optional.of(new Born(month.atDay(1), month.plusMonths(1).atDay(1))), 2);
        }
        return isYear(first) ? new Read(Optional.of(year(number(first))), 1) : Read.NONE;
    }

    static Born year(int year) {
        return new Born(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static Read day(String day, int month, String year, int words) {
        try {
            return new Read(Optional.of(on(LocalDate.of(number(year), month, number(day)))), words);
        } catch (DateTimeException noSuchDay) {
            return new Read(Optional.empty(), words);
        }
    }

    private static int month(String word) {
        int named = monthName(word);
        return named > 0 ? named : word.matches("0?[1-9]|1[0-2]") ? number(word) : 0;
    }

    /** 0 where it is none. */
    private static int monthName(String word) {
        String small = word.toLowerCase(Locale.UK).replaceAll("[.,]$", "");
        String name = small.equals("sept") ? "sep" : small;
        return Math.max(MONTHS.indexOf(name), NAMES.indexOf(name)) + 1;
    }

    static boolean isYear(String word) {
        return YEAR.matcher(word).matches();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
