package org.turnstone.enforcement.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days and times as they are typed; none where what was typed is none. */
final class TypedMoment {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private TypedMoment() {}

    static boolean isBlank(@Nullable String... parts) {
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                return false;
            }
        }
        return true;
    }

    static Optional<LocalDate> day(@Nullable String day, @Nullable String month, @Nullable String year) {
        try {
            LocalDate read = LocalDate.of(number(year), number(month), number(day));
            return read.getYear() < 1900 || read.getYear() > 2199 ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    /** On the 24-hour clock, with a colon or a full stop. */
    static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(typed.strip().replace('.', ':'), TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }
}
