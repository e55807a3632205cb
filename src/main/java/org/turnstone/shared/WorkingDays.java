package org.turnstone.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Monday to Friday but for bank holidays.
 *
 * @param bankHolidays of England and Wales, as far as they are known
 */
public record WorkingDays(Set<LocalDate> bankHolidays) {
    public WorkingDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    public boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /** How many there are after one day, up to another and including it; none where that is not later. */
    public long between(LocalDate after, LocalDate upTo) {
        return upTo.isAfter(after)
                ? after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isOne)
                        .count()
                : 0;
    }
}
