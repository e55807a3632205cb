package org.turnstone.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.turnstone.shared.Problem;

/**
 * Rows counted twice: by what became of them, and by what they say beside what the agency sent before. The second tells
 * nothing of whom a row was linked to, or whether it waits: it is for whoever brought the file.
 */
final class Tally {
    private final Map<Outcome, Integer> became = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Integer> asSent = new EnumMap<>(Outcome.class);
    private final List<RowProblem> problems = new ArrayList<>();

    /** A tally to be kept. */
    record Kept(Map<Outcome, Integer> became, Map<Outcome, Integer> asSent, List<RowProblem> problems) {
        Kept {
            became = Map.copyOf(became);
            asSent = Map.copyOf(asSent);
            problems = List.copyOf(problems);
        }
    }

    /** Both reports on one file. */
    record Reports(ImportReport became, ImportReport asSent) {
        static Reports refusedWhole(ReadRows read) {
            return new Tally().reports(read).asRefusedWhole();
        }

        Reports asRefusedWhole() {
            return new Reports(became.refusedWhole(), asSent.refusedWhole());
        }
    }

    static Tally from(Kept kept) {
        Tally tally = new Tally();
        tally.add(kept);
        return tally;
    }

    void count(Outcome outcome, Outcome sent) {
        became.merge(outcome, 1, Integer::sum);
        asSent.merge(sent, 1, Integer::sum);
    }

    void conflicting(int row) {
        count(Outcome.CONFLICTING, Outcome.CONFLICTING);
        problems.add(new RowProblem(
                row,
                "source_updated_at",
                "This row was sent before with the same time and says something else: send the right one as newer"));
    }

    /** Read well, and since then something that it rests on has ended. */
    void overtaken(int row, List<Problem> wrong) {
        count(Outcome.CONFLICTING, Outcome.CONFLICTING);
        wrong.forEach(one -> problems.add(new RowProblem(row, one.field(), one.message())));
    }

    void add(Tally other) {
        add(other.kept());
    }

    private void add(Kept other) {
        other.became.forEach((outcome, count) -> became.merge(outcome, count, Integer::sum));
        other.asSent.forEach((outcome, count) -> asSent.merge(outcome, count, Integer::sum));
        problems.addAll(other.problems);
    }

    Kept kept() {
        return new Kept(became, asSent, problems);
    }

    boolean hasRefused() {
        return became.containsKey(Outcome.CONFLICTING);
    }

    Reports reports(ReadRows read) {
        return new Reports(report(became, read), report(asSent, read));
    }

    private ImportReport report(Map<Outcome, Integer> counts, ReadRows read) {
        List<RowProblem> all = new ArrayList<>(read.problems());
        all.addAll(problems);
        return new ImportReport(
                read.rows(),
                counts.getOrDefault(Outcome.NEW, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0) + read.repeated(),
                counts.getOrDefault(Outcome.CORRECTED, 0),
                counts.getOrDefault(Outcome.WITHDRAWN, 0),
                counts.getOrDefault(Outcome.STALE, 0),
                counts.getOrDefault(Outcome.WAITING, 0),
                counts.getOrDefault(Outcome.CONFLICTING, 0) + read.refused(),
                all);
    }
}
