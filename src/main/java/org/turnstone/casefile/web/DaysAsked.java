package org.turnstone.casefile.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.casefile.LookBack;
import org.turnstone.shared.Problem;

/** The days that a page is asked for, as they stand in its address or were typed. */
record DaysAsked(
        @BindParam("as-at") @Nullable String asAt,
        @BindParam("known-on") @Nullable String knownOn) {
    static final String AS_AT = "as-at";
    static final String KNOWN_ON = "known-on";
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[ ./-]([0-9]{1,2})[ ./-]([0-9]{4})");

    /** A day known on without a day shown shows that day as it was known on its evening; nothing asked is today. */
    LookBack read(LocalDate today, List<Problem> problems) {
        LocalDate known = read(KNOWN_ON, knownOn, "Nothing is known yet of a day to come", today, problems)
                .orElse(today);
        LocalDate shown = read(AS_AT, asAt, "No day to come can be shown", today, problems)
                .orElse(asAt == null || asAt.isBlank() ? known : today);
        if (problems.isEmpty() && shown.isAfter(known)) {
            problems.add(new Problem(
                    KNOWN_ON, "Enter the day to show or a later one. Nothing was known of that day before it came"));
        }
        return problems.isEmpty() ? new LookBack(shown, known, today) : LookBack.none(today);
    }

    private static Optional<LocalDate> read(
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
