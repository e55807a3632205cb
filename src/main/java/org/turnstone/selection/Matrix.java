package org.turnstone.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scoring matrix: one that ships, or a partnership's own.
 *
 * @param from the first day from which it may be adopted
 * @param threshold the total that calls for a place on the cohort
 * @param words its name
 * @param source of the threshold
 * @param written none for one that ships
 */
public record Matrix(
        int version,
        LocalDate from,
        int threshold,
        String words,
        String source,
        List<MatrixLine> lines,
        LocalPriorities priorities,
        @Nullable Written written) {
    /** Numbers up to this one are for versions that ship: one that ships later never meets a partnership's own. */
    static final int LAST_SHIPPED = 100;

    /**
     * Who wrote a partnership's own version.
     *
     * @param began the version that it began from
     * @param by name and agency
     */
    public record Written(int began, String by, Instant at) {}

    public Matrix {
        lines = List.copyOf(lines);
        if (written == null && version > LAST_SHIPPED) {
            throw new IllegalArgumentException("version " + version + " is a partnership's own");
        }
    }

    /** Every version that ships, the newest first. */
    public static List<Matrix> shipped() {
        return SelectionShipped.MATRICES.stream()
                .sorted(Comparator.comparingInt(Matrix::version).reversed())
                .toList();
    }

    static Optional<Matrix> shipped(int version) {
        return SelectionShipped.MATRICES.stream()
                .filter(one -> one.version == version)
                .findFirst();
    }

    /** The lines of one criterion, the smallest value first. */
    public List<MatrixLine> of(Criterion criterion) {
        return lines.stream()
                .filter(line -> line.criterion() == criterion)
                .sorted(Comparator.comparingInt(MatrixLine::least))
                .toList();
    }

    public boolean asks(Criterion criterion) {
        return of(criterion).stream().anyMatch(MatrixLine::on);
    }

    /** As a page names it. */
    public String inWords() {
        return "Version " + version + ": " + words;
    }
}
