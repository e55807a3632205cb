package org.turnstone.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of one person by a version of the matrix. It informs the panel and decides nothing.
 *
 * @param total of what is known
 * @param mayAdd the most that what is not known could add
 */
public record MatrixScore(Matrix matrix, List<Row> rows, int total, int mayAdd, Standing standing) {
    /** How a total stands to the threshold. */
    public enum Standing {
        REACHES("Reaches the threshold"),
        BELOW("Below the threshold"),
        OPEN("Not known whether it reaches the threshold");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param points none where the input is not known, or the criterion is off */
    public record Row(
            Criterion criterion,
            MatrixInput input,
            @Nullable Integer points,
            boolean on) {}

    public MatrixScore {
        rows = List.copyOf(rows);
    }

    /** Whether it rests on that alone which every agency under the agreement may see. */
    boolean isOpenToAll() {
        return rows.stream().filter(Row::on).allMatch(row -> row.input().openToAll());
    }

    String inWords() {
        return total + (total == 1 ? " point" : " points") + ", threshold " + matrix.threshold() + ", matrix version "
                + matrix.version() + (mayAdd > 0 ? "; what is not known could add " + mayAdd : "");
    }
}
