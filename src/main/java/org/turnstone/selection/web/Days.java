package org.turnstone.selection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.turnstone.shared.London;

/** How days are said on these pages. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    static String day(LocalDate day) {
        return LONG.format(day);
    }

    static String day(Instant at) {
        return day(London.dayOf(at));
    }

    static String since(Instant at, LocalDate today) {
        long days = ChronoUnit.DAYS.between(London.dayOf(at), today);
        return days == 1 ? "1 day" : days + " days";
    }
}
