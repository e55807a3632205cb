package org.turnstone.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** Days as pages write them, and what stands in addresses and fields as it was typed. */
public final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    /** Such as "27 November 2026". */
    public static String day(LocalDate day) {
        return LONG.format(day);
    }

    public static String day(Instant at) {
        return day(London.dayOf(at));
    }

    /** @throws NotFound when it is no id */
    public static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    public static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
