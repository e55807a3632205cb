package org.turnstone.selection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version of the scoring matrix.
 *
 * @param from the first day from which it may be adopted
 * @param threshold the total that calls for a place on the cohort
 */
public record Matrix(int version, LocalDate from, int threshold, String words, String source, List<MatrixLine> lines) {
    public Matrix {
        lines = List.copyOf(lines);
    }

    /** Every version that ships, the newest first. */
    public static List<Matrix> shipped() {
        return SelectionShipped.MATRICES.stream()
                .sorted(Comparator.comparingInt(Matrix::version).reversed())
                .toList();
    }

    public static Optional<Matrix> of(int version) {
        return SelectionShipped.MATRICES.stream()
                .filter(one -> one.version == version)
                .findFirst();
    }

    /** The lines of one criterion, the smallest value first. */
    List<MatrixLine> of(Criterion criterion) {
        return lines.stream()
                .filter(line -> line.criterion() == criterion)
                .sorted(Comparator.comparingInt(MatrixLine::least))
                .toList();
    }

    boolean asks(Criterion criterion) {
        return of(criterion).stream().anyMatch(MatrixLine::on);
    }
}
