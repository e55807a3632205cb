package org.turnstone.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as it stands in the three boxes of {@code site/date.jte}. */
public record TypedDay(String day, String month, String year) {
    public static final String NO_DATE = "Enter a real date, for example 16 11 2026";
    private static final String NUMBER = "[0-9]{1,2}";

    public static TypedDay of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new TypedDay(text(day), text(month), text(year));
    }

    /** The day; empty where none was typed, or {@link #problem} says what is wrong with it. */
    public Optional<LocalDate> read() {
        try {
            return isInNumbers()
                    ? Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** What is wrong with what was typed; empty where nothing was, or it is a day. */
    public Optional<String> problem() {
        if ((day + month + year).isEmpty() || read().isPresent()) {
            return Optional.empty();
        }
        if (!year.isEmpty() && !year.matches("[0-9]{4}")) {
            return Optional.of("Year must include 4 numbers");
        }
        return Optional.of(isInNumbers() ? noSuchDay() : NO_DATE);
    }

    private String noSuchDay() {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return "Month must be from 1 to 12";
        }
        YearMonth in = YearMonth.of(Integer.parseInt(year), number);
        String named = Month.of(number).getDisplayName(TextStyle.FULL, Locale.UK) + " " + in.getYear();
        return "There is no " + Integer.parseInt(day) + " " + named + ": the month has " + in.lengthOfMonth() + " days";
    }

    private boolean isInNumbers() {
        return day.matches(NUMBER) && month.matches(NUMBER) && year.matches("[0-9]{4}");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
