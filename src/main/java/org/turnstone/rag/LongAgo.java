package org.turnstone.rag;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day so far back that a slip of the pen is likelier than so late a word: it is asked about before it is saved. Ours. */
public record LongAgo(LocalDate day, LocalDate today) {
    private static final int MONTHS = 1;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public static Optional<LongAgo> of(@Nullable LocalDate day, LocalDate today) {
        return Optional.ofNullable(day)
                .filter(one -> one.isBefore(today.minusMonths(MONTHS)))
                .map(one -> new LongAgo(one, today));
    }

    /** Such as "3 March 2026, 8 months ago". */
    public String words() {
        Period ago = Period.between(day, today);
        String number = ago.getYears() >= 2
                ? ago.getYears() + " years"
                : ago.toTotalMonths() == 1 ? "1 month" : ago.toTotalMonths() + " months";
        return DAY.format(day) + ", " + number + " ago";
    }
}
