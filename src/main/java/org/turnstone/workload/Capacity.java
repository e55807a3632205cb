package org.turnstone.workload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many people a part of the cohort can hold from a day on, so that each has an enhanced service (Oldham 3.2).
 *
 * @param places none where no limit is set from that day
 * @param reason who agreed it, where, and why
 * @param by name and agency
 */
public record Capacity(Part of, @Nullable Integer places, LocalDate from, String reason, String by, Instant at) {

    /** What is set on a day: the line that began last, of two of one day the one entered last. */
    static Map<Part, Capacity> on(Collection<Capacity> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> !line.from().isAfter(day))
                .collect(Collectors.toMap(
                        Capacity::of,
                        line -> line,
                        BinaryOperator.maxBy(
                                Comparator.comparing(Capacity::from).thenComparing(Capacity::at))));
    }
}
