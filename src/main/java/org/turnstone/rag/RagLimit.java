package org.turnstone.rag;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.WorkingDays;

/**
 * How long a status may last: so many days, so many calendar months or, for Red and Amber Alert, so many working days.
 * Passed only on the day after the last allowed one (Oldham PID Appendix 2: Red over 5 days, Amber Alert over 14, Amber
 * over 28, Green over 3 months).
 *
 * @param working the calendar by which days are counted; none where every day counts
 */
public record RagLimit(
        RagStatus status, Period length, @Nullable WorkingDays working, LocalDate since, String source) {
    public RagLimit {
        if (working != null && (status.family() != RagStatus.Family.ENFORCEMENT || length.toTotalMonths() != 0)) {
            throw new IllegalArgumentException("working days are for Red and Amber Alert: " + status + " " + length);
        }
    }

    public RagLimit(RagStatus status, Period length, LocalDate since, String source) {
        this(status, length, null, since, source);
    }

    public boolean isPassed(LocalDate from, LocalDate day) {
        return working == null
                ? day.isAfter(from.plus(length))
                : working.between(from, day) > length.get(ChronoUnit.DAYS);
    }

    public boolean isInWorkingDays() {
        return working != null;
    }

    /** The days that the clock shows on a day. */
    public long daysOn(LocalDate from, LocalDate day) {
        return working == null ? Math.max(0, ChronoUnit.DAYS.between(from, day)) : working.between(from, day);
    }

    /** The number of days the limit comes to when counted from a day; what a clock shows. */
    public long daysFrom(LocalDate from) {
        return working == null ? from.until(from.plus(length), ChronoUnit.DAYS) : length.get(ChronoUnit.DAYS);
    }

    public String words() {
        if (length.getMonths() > 0) {
            return RagUnit.MONTHS.words(length.getMonths());
        }
        return (working == null ? RagUnit.DAYS : RagUnit.WORKING_DAYS).words(length.getDays());
    }
}
