package org.turnstone.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.offending.OffenceCategories;
import org.turnstone.selection.Matrix.Written;
import org.turnstone.selection.MatrixChange.Asked;
import org.turnstone.selection.MatrixChange.Basis;
import org.turnstone.selection.MatrixChange.Day;
import org.turnstone.selection.MatrixChange.Local;
import org.turnstone.shared.Problem;

/** What has to be right before a version of the matrix is written; problems name the form's fields, in their order. */
final class MatrixChangeRules {
    static final int MOST_POINTS = 100;
    static final int MOST_THRESHOLD = 1_000;
    static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SOURCE = 500;

    private final MatrixChange change;
    private final Matrix base;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private MatrixChangeRules(MatrixChange change, Matrix base, LocalDate today) {
        this.change = change;
        this.base = base;
        this.today = today;
    }

    /** @param all versions there are, whose names are taken */
    static List<Problem> problems(MatrixChange change, Matrix base, Collection<Matrix> all, LocalDate today) {
        MatrixChangeRules rules = new MatrixChangeRules(change, base, today);
        rules.name(all);
        rules.threshold();
        rules.local();
        for (Criterion criterion : order(base)) {
            rules.criterion(criterion);
        }
        if (rules.problems.isEmpty()
                && MatrixDifferences.of(base, rules.written(0, null)).isEmpty()) {
            rules.add(
                    "threshold", "Nothing differs from version " + base.version() + ": change the threshold or points");
        }
        return rules.problems;
    }

    /** The version that what has no problems makes. */
    static Matrix written(MatrixChange change, Matrix base, int version, LocalDate from, Written by) {
        return new MatrixChangeRules(change, base, from).written(version, by);
    }

    /** As the page asks: what the area names first. */
    static List<Criterion> order(Matrix base) {
        List<Criterion> order = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            if (!base.of(criterion).isEmpty()) {
                order.add(criterion == Criterion.LOCAL_PRIORITY ? 0 : order.size(), criterion);
            }
        }
        return order;
    }

    private void name(Collection<Matrix> all) {
        if (words("name", change.name(), LONGEST_NAME, "Enter a name for the version")
                && all.stream().anyMatch(one -> one.words().equalsIgnoreCase(change.name()))) {
            add("name", "Another version has this name: enter one of its own");
        }
    }

    private void threshold() {
        Integer threshold = change.threshold();
        if (threshold == null || threshold < 1 || threshold > MOST_THRESHOLD) {
            add("threshold", "Enter the threshold as a whole number from 1 to %,d".formatted(MOST_THRESHOLD));
        } else {
            source("threshold-source", change.source(), threshold != base.threshold());
        }
    }

    /** Kinds and points belong together, and a Strategic Threat Assessment names the kinds (Oldham 3.2). */
    private void local() {
        Local local = change.local();
        if (!Set.copyOf(OffenceCategories.kinds()).containsAll(local.kinds())) {
            add("kinds", "Select from the list");
        } else if (local.kinds().isEmpty() && hasPoints()) {
            add("kinds", "Select the kinds of offence that these points are for, or enter 0 for each");
        } else if (local.kinds().isEmpty() && !local.assessment().isEmpty()) {
            add("kinds", "Select the kinds of offence that the assessment names, or leave its name empty");
        }
        if (!local.kinds().isEmpty()) {
            words("assessment", local.assessment(), LONGEST_LINE, "Enter the name of the Strategic Threat Assessment");
            day("assessed", local.on(), "Enter the day that the Strategic Threat Assessment bears");
        }
    }

    private boolean hasPoints() {
        return asked(Criterion.LOCAL_PRIORITY).points().values().stream().anyMatch(points -> points != 0);
    }

    private void criterion(Criterion criterion) {
        Asked asked = asked(criterion);
        boolean read = true;
        for (MatrixLine line : base.of(criterion)) {
            Integer points = asked.points().get(line.least());
            if (points == null || Math.abs(points) > MOST_POINTS) {
                read = false;
                add(
                        MatrixChange.points(criterion, line.least()),
                        "Enter the points for “" + line.band() + "” as a whole number from -" + MOST_POINTS + " to "
                                + MOST_POINTS);
            }
        }
        if (read && criterion == Criterion.LOCAL_PRIORITY && counts(criterion) && !hasPoints()) {
            add(
                    MatrixChange.points(criterion, base.of(criterion).getFirst().least()),
                    "Enter the points that these kinds of offence give, or select no kind");
        }
        if (criterion.needsLawfulBasis() && asked.counts()) {
            basis(criterion, asked.basis());
        }
        source(MatrixChange.field("source", criterion), asked.source(), read && changes(criterion));
    }

    private void basis(Criterion criterion, Basis basis) {
        Texts.problem(
                        MatrixChange.field("basis", criterion),
                        basis.words(),
                        "Enter the law on which it may count, and why that covers this use")
                .ifPresent(problems::add);
        words(
                MatrixChange.field("signed", criterion),
                basis.signedBy(),
                LONGEST_LINE,
                "Enter who signed for the data protection officer");
        day(MatrixChange.field("signed_on", criterion), basis.signedOn(), "Enter the day on which they signed");
    }

    private boolean changes(Criterion criterion) {
        return base.of(criterion).stream().anyMatch(this::changes);
    }

    private boolean changes(MatrixLine line) {
        return line.on() != counts(line.criterion())
                || line.points() != asked(line.criterion()).points().getOrDefault(line.least(), line.points());
    }

    private void source(String field, String typed, boolean changes) {
        if (changes || !typed.isEmpty()) {
            words(field, typed, LONGEST_SOURCE, "Enter where this change comes from");
        }
    }

    private boolean words(String field, String typed, int longest, String empty) {
        if (typed.isBlank()) {
            add(field, empty);
        } else if (typed.length() > longest) {
            add(field, "This must be %d characters or fewer".formatted(longest));
        }
        return !typed.isBlank() && typed.length() <= longest;
    }

    private void day(String field, Day typed, String empty) {
        if (typed.notADay() != null) {
            add(field, typed.notADay());
        } else if (typed.day() == null) {
            add(field, empty);
        } else if (typed.day().isAfter(today)) {
            add(field, "The day must be today or in the past");
        }
    }

    private void add(String field, String message) {
        problems.add(new Problem(field, message));
    }

    private Asked asked(Criterion criterion) {
        return Optional.ofNullable(change.criteria().get(criterion))
                .orElseGet(() -> new Asked(false, Map.of(), "", new Basis("", "", new Day(null, null))));
    }

    private boolean counts(Criterion criterion) {
        return criterion == Criterion.LOCAL_PRIORITY
                ? !change.local().kinds().isEmpty()
                : asked(criterion).counts();
    }

    private Matrix written(int version, @Nullable Written by) {
        Local local = change.local();
        return new Matrix(
                version,
                today,
                Objects.requireNonNull(change.threshold()),
                change.name(),
                change.source().isEmpty() ? base.source() : change.source(),
                base.lines().stream().map(line -> line(version, line)).toList(),
                local.kinds().isEmpty()
                        ? LocalPriorities.NONE
                        : new LocalPriorities(
                                local.kinds(), local.assessment(), local.on().day()),
                by);
    }

    private MatrixLine line(int version, MatrixLine was) {
        Criterion criterion = was.criterion();
        Asked asked = asked(criterion);
        Basis basis = asked.basis();
        boolean counts = counts(criterion);
        return new MatrixLine(
                version,
                criterion,
                was.least(),
                was.band(),
                Objects.requireNonNull(asked.points().get(was.least())),
                counts,
                asked.source().isEmpty() || (changes(criterion) && !changes(was)) ? was.source() : asked.source(),
                counts && criterion.needsLawfulBasis()
                        ? new LawfulBasis(
                                basis.words(),
                                basis.signedBy(),
                                Objects.requireNonNull(basis.signedOn().day()))
                        : null);
    }
}
