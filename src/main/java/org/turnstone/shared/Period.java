package org.turnstone.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} up to but not including {@code to}; no {@code to} means it is still going on. Europe/London days. */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end before it begins: " + from + " to " + to);
        }
    }

    public static Period startingOn(LocalDate from) {
        return new Period(from, null);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean isOpen() {
        return to == null;
    }

    public Period endingOn(@Nullable LocalDate end) {
        return new Period(from, end);
    }

    public boolean overlaps(Period other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    /** Whole days counted to {@code day}, or to the end of the period where that is earlier; never below zero. */
    public long daysTo(LocalDate day) {
        LocalDate end = to != null && to.isBefore(day) ? to : day;
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }
}
