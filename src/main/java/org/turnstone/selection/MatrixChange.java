package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of the matrix that is to be written.
 *
 * @param began the version that it begins from
 * @param seen the newest version when the form was opened
 * @param threshold none where no whole number was typed
 * @param source of a changed threshold
 */
public record MatrixChange(
        int began,
        String seen,
        String name,
        @Nullable Integer threshold,
        String source,
        Local local,
        Map<Criterion, Asked> criteria) {
    /**
     * A day as typed.
     *
     * @param notADay why what was typed is none; none where nothing was typed, or a day
     */
    public record Day(@Nullable LocalDate day, @Nullable String notADay) {}

    /** @param kinds the local priorities that a Strategic Threat Assessment names */
    public record Local(List<String> kinds, String assessment, Day on) {
        public Local {
            kinds = List.copyOf(kinds);
        }
    }

    /** @param signedBy for the data protection officer */
    public record Basis(String words, String signedBy, Day signedOn) {}

    /**
     * @param points by the smallest value that has them; none where no whole number was typed
     * @param source of what changes
     */
    public record Asked(boolean counts, Map<Integer, Integer> points, String source, Basis basis) {
        public Asked {
            points = Map.copyOf(points);
        }
    }

    public MatrixChange {
        criteria = Map.copyOf(criteria);
    }

    /** The name of a field of a criterion's. */
    public static String field(String what, Criterion criterion) {
        return what + "-" + criterion.name().toLowerCase(Locale.ROOT);
    }

    public static String points(Criterion criterion, int least) {
        return field("points", criterion) + "-" + least;
    }
}
