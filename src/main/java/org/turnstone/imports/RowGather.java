package org.turnstone.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.imports.RowCheck.Checked;
import org.turnstone.imports.workbook.CellRange;

/** The rows of one file side by side: of each source reference the newest counts, and two that contradict do not. */
final class RowGather {
    private static final int MOST_PROBLEMS = 10_000;

    private final Map<String, List<ReadRow>> byReference = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final long room;
    private long weight;
    private int rows;
    private int refused;
    private int repeated;

    /** @param room how many bytes of rows it may hold */
    RowGather(long room) {
        this.room = room;
    }

    boolean isFull() {
        return weight > room;
    }

    int rows() {
        return rows;
    }

    void add(Checked checked) {
        rows++;
        checked.problems().forEach(this::note);
        if (checked.row() == null) {
            refused++;
        } else {
            weight += checked.row().weight();
            byReference
                    .computeIfAbsent(checked.row().sourceRef(), none -> new ArrayList<>(1))
                    .add(checked.row());
        }
    }

    /** Rows of which cells are merged: which value is whose cannot be told. */
    void refuse(CellRange merged, String column) {
        List<ReadRow> out = byReference.values().stream()
                .flatMap(List::stream)
                .filter(row -> merged.fromRow() <= row.number() && row.number() <= merged.toRow())
                .toList();
        for (ReadRow row : out) {
            byReference.computeIfPresent(row.sourceRef(), (reference, versions) -> {
                versions.remove(row);
                return versions.isEmpty() ? null : versions;
            });
            refused++;
            note(new RowProblem(row.number(), column, "Cells are merged here: part them, and fill in each"));
        }
    }

    ReadRows done() {
        List<ReadRow> good = new ArrayList<>();
        byReference.values().forEach(versions -> settle(versions, good));
        problems.sort(Comparator.comparingInt(RowProblem::row));
        good.sort(Comparator.comparing(ReadRow::personRef)
                .thenComparing(ReadRow::sourceRef)
                .thenComparing(ReadRow::updatedAt));
        return new ReadRows(rows, good, repeated, problems, refused);
    }

    private void settle(List<ReadRow> versions, List<ReadRow> good) {
        if (versions.size() == 1) {
            good.add(versions.getFirst());
            return;
        }
        Map<String, ReadRow> different = new LinkedHashMap<>();
        versions.forEach(row -> different.merge(
                row.version().digest(),
                row,
                (one, other) -> one.updatedAt().isBefore(other.updatedAt()) ? other : one));
        repeated += versions.size() - different.size();
        Instant newest = different.values().stream()
                .map(ReadRow::updatedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<ReadRow> last = different.values().stream()
                .filter(row -> row.updatedAt().equals(newest))
                .toList();
        different.values().stream()
                .filter(row -> !row.updatedAt().equals(newest))
                .forEach(row -> good.add(row.asSuperseded()));
        if (last.size() == 1) {
            good.add(last.getFirst());
        } else {
            refused += last.size();
            last.forEach(row -> note(new RowProblem(
                    row.number(),
                    "source_ref",
                    "Another row of this file has the same source_ref and time but says something else: send one")));
        }
    }

    private void note(RowProblem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
