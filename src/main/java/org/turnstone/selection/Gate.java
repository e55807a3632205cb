package org.turnstone.selection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition of eligibility, as it is set from a day on.
 *
 * @param operator how what is found is compared with the threshold for it to stand in the way
 * @param unless a second number: how near the end of a sentence, or below which age nobody is nominated
 * @param mayOverride whether it may be passed over with a reason
 * @param by who answers it: the coordinator, or an officer where others may not know
 */
public record Gate(
        LocalDate from,
        int place,
        Code code,
        String words,
        String operator,
        @Nullable Integer threshold,
        @Nullable Integer unless,
        boolean mayOverride,
        Authority by,
        String source) {
    public enum Code {
        SEX_OFFENDER,
        LONG_CUSTODY,
        AREA,
        AGE,
        PROFILE,
        CAPACITY;

        /** Under which name a form asks about it. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those in force on a day, in the order in which they are gone through. */
    static List<Gate> on(LocalDate day) {
        return on(SelectionShipped.GATES, day);
    }

    static List<Gate> on(List<Gate> all, LocalDate day) {
        return all.stream()
                .filter(gate -> !gate.from.isAfter(day))
                .collect(Collectors.toMap(Gate::code, gate -> gate, Gate::later))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Gate::place))
                .toList();
    }

    private static Gate later(Gate one, Gate other) {
        return other.from.isBefore(one.from) ? one : other;
    }

    /** Whether a number that was found stands in the way. */
    boolean isMetBy(long found) {
        int limit = Objects.requireNonNull(threshold);
        return switch (operator) {
            case ">" -> found > limit;
            case ">=" -> found >= limit;
            case "<" -> found < limit;
            case "<=" -> found <= limit;
            default -> throw new IllegalStateException("no operator: " + operator);
        };
    }
}
