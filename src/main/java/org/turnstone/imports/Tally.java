package org.turnstone.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows counted by what became of them. */
final class Tally {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<RowProblem> problems = new ArrayList<>();

    void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void conflicting(int row) {
        count(Outcome.CONFLICTING);
        problems.add(new RowProblem(
                row,
                "source_updated_at",
                "This row was sent before with the same time and says something else: send the right one as newer"));
    }

    void add(Tally other) {
        other.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
        problems.addAll(other.problems);
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    ImportReport report(ReadRows read) {
        List<RowProblem> all = new ArrayList<>(read.problems());
        all.addAll(problems);
        return new ImportReport(
                read.rows(),
                of(Outcome.NEW),
                of(Outcome.UNCHANGED) + read.repeated(),
                of(Outcome.CORRECTED),
                of(Outcome.WITHDRAWN),
                of(Outcome.STALE),
                of(Outcome.WAITING),
                of(Outcome.CONFLICTING) + read.refused(),
                all);
    }
}
