package org.turnstone.performance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A release, sentence or caution from which one person is followed.
 *
 * @param person the person's key, never a name
 * @param breakdowns one value for each breakdown column, in the order of the columns
 */
public record IndexEvent(String person, LocalDate on, IndexKind kind, List<String> breakdowns) {
    /** Earliest first; on one day by kind, then by the breakdown values, so the order of the rows never decides. */
    static final Comparator<IndexEvent> FIRST = Comparator.comparing(IndexEvent::on)
            .thenComparing(IndexEvent::kind)
            .thenComparing(IndexEvent::breakdowns, IndexEvent::compareValues);

    public IndexEvent {
        breakdowns = List.copyOf(breakdowns);
    }

    private static int compareValues(List<String> some, List<String> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = some.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }
}
