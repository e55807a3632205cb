package org.turnstone.performance;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Proven re-offending of a whole cohort and of each of its groups. */
public record ReoffendingResult(
        ReoffendingCounts total,
        Map<String, ReoffendingCounts> byKind,
        Map<String, Map<String, ReoffendingCounts>> by) {

    public ReoffendingResult {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }

    /** Every value of every column is a group, the blank one too. Columns keep their order, values are sorted. */
    public static ReoffendingResult of(List<String> columns, Collection<FollowUp> followUps) {
        ReoffendingCounts total = ReoffendingCounts.NONE;
        Map<String, ReoffendingCounts> byKind = new TreeMap<>();
        Map<String, Map<String, ReoffendingCounts>> by = new LinkedHashMap<>();
        List<TreeMap<String, ReoffendingCounts>> groups = columns.stream()
                .map(column -> new TreeMap<String, ReoffendingCounts>())
                .toList();
        for (FollowUp followUp : followUps) {
            ReoffendingCounts one = ReoffendingCounts.of(followUp);
            total = total.plus(one);
            byKind.merge(followUp.event().kind().word(), one, ReoffendingCounts::plus);
            for (int i = 0; i < columns.size(); i++) {
                groups.get(i).merge(followUp.event().breakdowns().get(i), one, ReoffendingCounts::plus);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            by.put(columns.get(i), Collections.unmodifiableMap(groups.get(i)));
        }
        return new ReoffendingResult(total, byKind, by);
    }
}
