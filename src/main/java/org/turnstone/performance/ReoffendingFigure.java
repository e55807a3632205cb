package org.turnstone.performance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else is said of re-offending.
 *
 * @param provisional people followed whose time to wait is not over
 * @param counts how often, not only how many; none where a number of people is withheld
 * @param breakdowns a breakdown with a group too small to say is left out whole, so that none can be worked out
 */
public record ReoffendingFigure(
        Shown provisional,
        Optional<ReoffendingCounts> counts,
        List<Breakdown> breakdowns,
        int withheldBreakdowns,
        @Nullable LocalDate newestProof) {
    public ReoffendingFigure {
        breakdowns = List.copyOf(breakdowns);
    }

    /** @param groups by value: an index kind or a strand as its room writes it, blank where none was said */
    public record Breakdown(String column, Map<String, Share> groups) {
        public boolean isByKind() {
            return column.equals(KIND);
        }
    }

    private static final String KIND = "kind";

    static ReoffendingFigure of(Reoffending reoffending, SmallNumbers rule) {
        ReoffendingResult result = reoffending.result();
        Map<String, Map<String, ReoffendingCounts>> columns = new LinkedHashMap<>();
        columns.put(KIND, result.byKind());
        columns.putAll(result.by());
        List<Breakdown> said = columns.entrySet().stream()
                .filter(column -> column.getValue().values().stream().noneMatch(group -> isSmall(group, rule)))
                .map(column -> new Breakdown(column.getKey(), shares(column.getValue(), rule)))
                .toList();
        ReoffendingCounts total = result.total();
        return new ReoffendingFigure(
                rule.show(total.provisional()),
                isSmall(total, rule) ? Optional.empty() : Optional.of(total),
                said,
                columns.size() - said.size(),
                reoffending.newestProof());
    }

    private static boolean isSmall(ReoffendingCounts counts, SmallNumbers rule) {
        return Stream.of(counts.matured(), counts.provisional(), counts.reoffenders())
                .anyMatch(rule::hides);
    }

    private static Map<String, Share> shares(Map<String, ReoffendingCounts> groups, SmallNumbers rule) {
        Map<String, Share> shares = new LinkedHashMap<>();
        groups.forEach((value, counts) -> shares.put(value, Share.of(counts.proportion(), rule)));
        return shares;
    }
}
