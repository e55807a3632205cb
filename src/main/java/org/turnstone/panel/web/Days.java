package org.turnstone.panel.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.NotFound;

/** Days as the pages of panels write them, and the ids in their addresses. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Days() {}

    static String words(LocalDate day) {
        return LONG.format(day);
    }

    static String shortly(LocalDate day) {
        return SHORT.format(day);
    }

    /** @throws NotFound when it is no id */
    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
