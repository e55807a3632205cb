package org.turnstone.rag;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a status may last: so many days, or so many calendar months. Passed only on the day after the last allowed one
 * (Oldham PID Appendix 2: Red over 5 days, Amber Alert over 14, Amber over 28, Green over 3 months).
 */
public record RagLimit(RagStatus status, Period length, LocalDate since, String source) {
    public boolean isPassed(LocalDate from, LocalDate day) {
        return day.isAfter(from.plus(length));
    }

    /** The last day on which a status can have begun whose limit is passed on a day. */
    LocalDate latestPassedOn(LocalDate day) {
        LocalDate from = day;
        while (!isPassed(from, day)) {
            from = from.minusDays(1);
        }
        return from;
    }

    /** The number of days the limit comes to when counted from a day; what a clock shows. */
    public long daysFrom(LocalDate from) {
        return from.until(from.plus(length), java.time.temporal.ChronoUnit.DAYS);
    }

    public String words() {
        return length.getMonths() > 0 ? length.getMonths() + " months" : length.getDays() + " days";
    }
}
