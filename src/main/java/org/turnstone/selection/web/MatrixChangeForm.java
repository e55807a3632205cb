package org.turnstone.selection.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.selection.Criterion;
import org.turnstone.selection.LawfulBasis;
import org.turnstone.selection.Matrix;
import org.turnstone.selection.MatrixChange;
import org.turnstone.selection.MatrixChange.Asked;
import org.turnstone.selection.MatrixChange.Basis;
import org.turnstone.selection.MatrixChange.Day;
import org.turnstone.selection.MatrixChange.Local;
import org.turnstone.selection.MatrixLine;
import org.turnstone.site.Form;
import org.turnstone.site.TypedDay;

/** The fields of the page, which are as many as the version that it begins from has lines. */
record MatrixChangeForm(Form form) {
    static final String COUNTS = "counts";
    static final String SOURCE = "source";
    static final String BASIS = "basis";
    static final String SIGNED = "signed";
    static final String SIGNED_ON = "signed_on";
    static final String ASSESSED = "assessed";

    private static final String YES = "y";

    MatrixChange change(Matrix base) {
        Map<Criterion, Asked> criteria = new EnumMap<>(Criterion.class);
        for (MatrixLine line : base.lines()) {
            criteria.computeIfAbsent(line.criterion(), criterion -> asked(criterion, base.of(criterion)));
        }
        return new MatrixChange(
                base.version(),
                said("version"),
                said("name"),
                number("threshold"),
                said("threshold-source"),
                new Local(form.values("kinds"), said("assessment"), day(ASSESSED)),
                criteria);
    }

    private Asked asked(Criterion criterion, List<MatrixLine> lines) {
        Map<Integer, Integer> points = new HashMap<>();
        for (MatrixLine line : lines) {
            Integer typed = number(MatrixChange.points(criterion, line.least()));
            if (typed != null) {
                points.put(line.least(), typed);
            }
        }
        return new Asked(
                !said(MatrixChange.field(COUNTS, criterion)).isEmpty(),
                points,
                said(MatrixChange.field(SOURCE, criterion)),
                new Basis(
                        said(MatrixChange.field(BASIS, criterion)),
                        said(MatrixChange.field(SIGNED, criterion)),
                        day(MatrixChange.field(SIGNED_ON, criterion))));
    }

    private String said(String field) {
        return NominateForm.said(form.value(field));
    }

    /** With a hyphen or a minus before it, as people write it. */
    private @Nullable Integer number(String field) {
        String typed = said(field).replace('\u2212', '-');
        return typed.matches("-?[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }

    private Day day(String field) {
        TypedDay typed = TypedDay.of(said(field + "-day"), said(field + "-month"), said(field + "-year"));
        return new Day(typed.read().orElse(null), typed.problem().orElse(null));
    }

    /** The form as it is first shown: all as it is in the version that it begins from, but the name and what changes come from. */
    static Form startingWith(Matrix base, Form form) {
        if (!form.typed().isEmpty()) {
            return form;
        }
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("threshold", List.of(String.valueOf(base.threshold())));
        fields.put("kinds", base.priorities().kinds());
        fields.put("assessment", List.of(base.priorities().assessment()));
        day(fields, ASSESSED, base.priorities().assessedOn());
        for (MatrixLine line : base.lines()) {
            Criterion criterion = line.criterion();
            fields.put(MatrixChange.points(criterion, line.least()), List.of(String.valueOf(line.points())));
            if (line.on()) {
                fields.put(MatrixChange.field(COUNTS, criterion), List.of(YES));
            }
            LawfulBasis basis = line.basis();
            if (basis != null) {
                fields.put(
                        MatrixChange.field(BASIS, criterion),
                        List.of(basis.words())); // who signs, signs for each version
            }
        }
        return new Form(form.token(), form.path(), fields, form.problems(), form.keptAt());
    }

    private static void day(Map<String, List<String>> fields, String name, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(name + "-day", List.of(String.valueOf(day.getDayOfMonth())));
            fields.put(name + "-month", List.of(String.valueOf(day.getMonthValue())));
            fields.put(name + "-year", List.of(String.valueOf(day.getYear())));
        }
    }
}
