package org.turnstone.partnership;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as this room's problems write them. */
final class PartnershipDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private PartnershipDays() {}

    static String words(@Nullable LocalDate day) {
        return day == null ? "none" : DAY.format(day);
    }
}
