package org.turnstone.selection.web;

import java.util.List;
import java.util.stream.Collectors;
import org.turnstone.assessment.Ogrs3Words;
import org.turnstone.offending.OffenceCategories;
import org.turnstone.selection.Criterion;
import org.turnstone.selection.Matrix;
import org.turnstone.selection.MatrixChange;
import org.turnstone.selection.MatrixLine;
import org.turnstone.selection.ReadMatrix.Beginning;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/** What the page on which a version of the matrix is written shows. */
public record ChangeMatrixPage(
        Form form, int began, String name, String version, List<Choice> kinds, List<CriterionShown> criteria) {
    /** @param from where its points come from so far */
    public record CriterionShown(Criterion criterion, String from, List<PointsShown> points) {
        public CriterionShown {
            points = List.copyOf(points);
        }

        /** Local priorities count where kinds of offence are chosen. */
        public boolean isLocal() {
            return criterion == Criterion.LOCAL_PRIORITY;
        }

        public String field(String what) {
            return MatrixChange.field(what, criterion);
        }

        public String mark() {
            return criterion.dependsOnPolicing() ? " This depends on where police look." : "";
        }
    }

    public record PointsShown(String field, String band) {}

    public ChangeMatrixPage {
        kinds = List.copyOf(kinds);
        criteria = List.copyOf(criteria);
    }

    static ChangeMatrixPage of(Beginning beginning, Form form) {
        Matrix base = beginning.matrix();
        return new ChangeMatrixPage(
                MatrixChangeForm.startingWith(base, form),
                base.version(),
                base.words(),
                String.valueOf(beginning.newest()),
                OffenceCategories.kinds().stream()
                        .map(kind -> Choice.of(kind, Ogrs3Words.offence(kind)))
                        .toList(),
                beginning.order().stream()
                        .map(criterion -> criterion(criterion, base.of(criterion)))
                        .toList());
    }

    private static CriterionShown criterion(Criterion criterion, List<MatrixLine> lines) {
        return new CriterionShown(
                criterion,
                lines.stream().map(MatrixLine::source).distinct().collect(Collectors.joining("; ")),
                lines.stream()
                        .map(line -> new PointsShown(MatrixChange.points(criterion, line.least()), line.band()))
                        .toList());
    }

    public String back() {
        return "/matrix/" + began;
    }
}
