package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A line of a parameter: in force from a day on, with its source. The partnership's own stands before what ships, a later
 * one before an earlier one.
 */
public interface Dated {
    /** What the line is about; of those about the same, one is in force. */
    String about();

    Since since();

    /** @param own whether the partnership has set it itself */
    record Since(LocalDate day, boolean own, String source) {}

    static <T extends Dated> List<T> inForce(Collection<T> lines, LocalDate day) {
        Map<String, List<T>> known = lines.stream()
                .filter(line -> !line.since().day().isAfter(day))
                .collect(Collectors.groupingBy(Dated::about, TreeMap::new, Collectors.toList()));
        Comparator<T> order = Comparator.comparing((T line) -> line.since().own())
                .thenComparing(line -> line.since().day());
        return known.values().stream()
                .map(same -> same.stream().max(order).orElseThrow())
                .toList();
    }
}
