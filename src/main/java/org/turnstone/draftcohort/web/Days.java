package org.turnstone.draftcohort.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** Days as these pages write them, and the ids in their addresses. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    static String day(LocalDate day) {
        return LONG.format(day);
    }

    static String day(Instant at) {
        return day(London.dayOf(at));
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
        return typed == null ? "" : typed;
    }
}
