package org.turnstone.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.selection.MatrixScore.Row;
import org.turnstone.selection.MatrixScore.Standing;

/** From what is known of a person to points, by a version of the matrix. What is not known is never counted as nought. */
final class MatrixRules {
    private static final MatrixInput NOT_ASKED =
            MatrixInput.notKnown("Not asked in this version", "Off: see the matrix for why");

    private MatrixRules() {}

    static MatrixScore score(Matrix matrix, Map<Criterion, MatrixInput> inputs) {
        List<Row> rows = new ArrayList<>();
        int total = 0;
        int mayAdd = 0;
        int mayTake = 0;
        for (Criterion criterion : Criterion.values()) {
            List<MatrixLine> lines = matrix.of(criterion);
            if (lines.isEmpty()) {
                continue;
            }
            boolean on = matrix.asks(criterion);
            MatrixInput input = on
                    ? inputs.getOrDefault(criterion, MatrixInput.notKnown("Not known", "No record holds it yet"))
                    : NOT_ASKED;
            Integer points = on ? points(lines, input.value()) : null;
            rows.add(new Row(criterion, input, points, on));
            if (points != null) {
                total += points;
            } else if (on) {
                mayAdd += countedOrNone(lines).max().orElse(0);
                mayTake += countedOrNone(lines).min().orElse(0);
            }
        }
        return new MatrixScore(matrix, rows, total, mayAdd, standing(matrix, total, mayAdd, mayTake));
    }

    /** What a value that is not known may give: the points of a line that counts, or of none. */
    private static IntStream countedOrNone(List<MatrixLine> lines) {
        return IntStream.concat(
                IntStream.of(0), lines.stream().filter(MatrixLine::on).mapToInt(MatrixLine::points));
    }

    private static @Nullable Integer points(List<MatrixLine> lines, @Nullable Integer value) {
        if (value == null) {
            return null;
        }
        int points = 0;
        for (MatrixLine line : lines) {
            points = line.on() && value >= line.least() ? line.points() : points;
        }
        return points;
    }

    private static Standing standing(Matrix matrix, int total, int mayAdd, int mayTake) {
        if (total + mayTake >= matrix.threshold()) {
            return Standing.REACHES;
        }
        return total + mayAdd < matrix.threshold() ? Standing.BELOW : Standing.OPEN;
    }
}
