package org.turnstone.partnership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;

/**
 * The day on which something of the partnership is to end, as asked for.
 *
 * @param day none where it goes on
 * @param real whether what was typed is a day, or nothing was typed
 */
public record Ending(@Nullable LocalDate day, boolean real) {
    /** It goes on. */
    public static final Ending NONE = new Ending(null, true);

    /** So far from today a day is mistyped; memberships reach no further. Ours. */
    static final int MOST_YEARS = AppointStaff.MOST_YEARS;

    static final String FIELD = "until";

    Optional<Problem> problem(Standing was, LocalDate today) {
        if (!real) {
            return problem("Enter a real day, such as 31 3 2027, or leave it empty");
        }
        if (day == null || isAsBefore(was)) {
            return Optional.empty();
        }
        if (was.from() != null && day.isBefore(was.from())) {
            return problem("It began on " + PartnershipDays.words(was.from()) + ": enter that day or a later one");
        }
        boolean near = !day.isBefore(today.minusYears(MOST_YEARS)) && !day.isAfter(today.plusYears(MOST_YEARS));
        return near ? Optional.empty() : problem("Enter a day within " + MOST_YEARS + " years of today");
    }

    boolean isAsBefore(Standing was) {
        return Objects.equals(day, was.until());
    }

    /** Whether from some day on it is missing where it was there before. */
    boolean shortens(Standing was) {
        return day != null && (was.until() == null || day.isBefore(was.until()));
    }

    private static Optional<Problem> problem(String words) {
        return Optional.of(new Problem(FIELD, words));
    }
}
