package org.turnstone.governance.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;

/** What was typed into a field, read; and days and times as pages write them. */
final class Typed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK);

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Empty where nothing was typed; a problem where it is no day. */
    static Optional<LocalDate> day(
            String field, @Nullable String day, @Nullable String month, @Nullable String year, List<Problem> problems) {
        if ((text(day) + text(month) + text(year)).isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate read = LocalDate.of(
                    Integer.parseInt(text(year)), Integer.parseInt(text(month)), Integer.parseInt(text(day)));
            if (read.getYear() >= 1900 && read.getYear() < 2200) {
                return Optional.of(read);
            }
        } catch (DateTimeException | NumberFormatException noDay) {
            // said below: it is no day
        }
        problems.add(new Problem(field, "Enter a real date, such as 27 3 2026"));
        return Optional.empty();
    }

    static void need(String field, String typed, String message, List<Problem> problems) {
        if (typed.isEmpty()) {
            problems.add(new Problem(field, message));
        }
    }

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Instant moment) {
        return MOMENT.format(moment.atZone(London.ZONE));
    }
}
