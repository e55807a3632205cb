package org.turnstone.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;

/** A day that a page is asked to show, as it stands in an address or was typed: 2026-03-03 or 3 3 2026. */
public final class AskedDay {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[ ./-]([0-9]{1,2})[ ./-]([0-9]{4})");

    private AskedDay() {}

    /**
     * Empty when none is asked for, or what is asked for is no day.
     *
     * @param future why a day after today cannot be shown
     * @param problems takes what is wrong
     */
    public static Optional<LocalDate> read(
            String field, @Nullable String typed, String future, LocalDate today, List<Problem> problems) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(typed.strip());
        if (day.isEmpty()) {
            problems.add(new Problem(field, "Enter a real date, such as 3 3 2026"));
        } else if (day.get().isAfter(today)) {
            problems.add(new Problem(field, future + ". Enter today or a day before"));
        } else if (day.get().isBefore(EARLIEST)) {
            problems.add(new Problem(field, "Enter a day from 1 January 1950 on"));
        }
        return day;
    }

    private static Optional<LocalDate> day(String typed) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        Matcher dayFirst = DAY_FIRST.matcher(typed);
        return yearFirst.matches()
                ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
