package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.selection.Matrix.Written;
import org.turnstone.selection.MatrixChange.Asked;
import org.turnstone.selection.MatrixChange.Basis;
import org.turnstone.selection.MatrixChange.Day;
import org.turnstone.selection.MatrixChange.Local;
import org.turnstone.selection.MatrixDifferences.Difference;
import org.turnstone.shared.Problem;

class MatrixChangeRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Matrix FIRST = Matrix.shipped(1).orElseThrow();
    private static final Written BY = new Written(1, "Dee Orme, council", Instant.EPOCH);

    /** All as in the first version but what is typed; {@code wrong} names the fields with a problem. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/selection/matrix-change.csv", numLinesToSkip = 1)
    void a_version_says_what_changes_and_where_it_comes_from(
            String name, @Nullable String typed, @Nullable String wrong) {
        List<Problem> problems =
                MatrixChangeRules.problems(change(typed == null ? "" : typed), FIRST, Matrix.shipped(), TODAY);
        assertThat(problems)
                .as(name)
                .extracting(Problem::field)
                .containsExactlyElementsOf(wrong == null ? List.of() : List.of(wrong.split(" ")));
    }

    @Test
    void what_differs_is_said_line_by_line_with_its_source() {
        Matrix own =
                written("threshold=25;threshold-source=Board of May;kinds=robbery|burglary_domestic;assessment=Threats;"
                        + "assessed=2026-03-01;points-local_priority-1=5;source-local_priority=Board of June;"
                        + "counts-rosh=;source-rosh=Board of July;counts-class_a=y;basis-class_a=Consent;"
                        + "signed-class_a=Petra Vance;signed_on-class_a=2026-11-01;source-class_a=Board of July");
        assertThat(MatrixDifferences.of(FIRST, own))
                .extracting(Difference::band, Difference::before, Difference::after, Difference::source)
                .map(Object::toString)
                .containsExactly(
                        "(\"\", \"20 points\", \"25 points\", \"Board of May\")",
                        "(\"\", \"None\", \"Burglary, domestic; Robbery\", \"Threats, 1 March 2026\")",
                        "(\"\", \"None\", \"Threats, 1 March 2026\", \"Threats, 1 March 2026\")",
                        "(\"1 or 2\", \"0, off\", \"5\", \"Board of June\")",
                        "(\"3 and more\", \"0, off\", \"0\", \"Board of June\")",
                        "(\"A positive test\", \"5, off\", \"5\", \"Board of July\")",
                        "(\"\", \"None\", \"Consent; signed for the data protection officer by Petra Vance, 1 November 2026\","
                                + " \"Board of July\")",
                        "(\"High\", \"5\", \"5, off\", \"Board of July\")",
                        "(\"Very high\", \"10\", \"10, off\", \"Board of July\")");
        assertThat(written("points-proven_year-6=12;source-proven_year=Board of May")
                        .of(Criterion.PROVEN_YEAR))
                .as("what was not changed keeps its source")
                .extracting(MatrixLine::source)
                .map(source -> source.equals("Board of May"))
                .containsExactly(false, false, true);
    }

    @Test
    void local_priorities_weight_a_score_and_what_is_off_does_not() {
        Matrix own = written("kinds=robbery;assessment=Threats;assessed=2026-03-01;points-local_priority-1=5;"
                + "points-local_priority-3=12;source-local_priority=Board;counts-rosh=;source-rosh=Board");
        Map<Criterion, MatrixInput> inputs = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            inputs.put(criterion, MatrixInput.known(criterion == Criterion.ROSH ? 4 : 0, "", "", true));
        }
        assertThat(MatrixRules.score(FIRST, inputs).total()).isEqualTo(10);
        assertThat(MatrixRules.score(own, inputs).total()).isZero();
        inputs.put(Criterion.LOCAL_PRIORITY, MatrixInput.known(2, "", "", true));
        assertThat(MatrixRules.score(own, inputs).total()).isEqualTo(5);
        inputs.put(Criterion.LOCAL_PRIORITY, MatrixInput.known(3, "", "", true));
        assertThat(MatrixRules.score(own, inputs).total()).isEqualTo(12);
        assertThat(MatrixRules.score(FIRST, inputs).total()).isEqualTo(10);
    }

    private static Matrix written(String typed) {
        MatrixChange change = change(typed);
        assertThat(MatrixChangeRules.problems(change, FIRST, Matrix.shipped(), TODAY))
                .isEmpty();
        return MatrixChangeRules.written(change, FIRST, 101, TODAY, BY);
    }

    private static MatrixChange change(String typed) {
        Map<String, String> fields = new HashMap<>(Map.of("name", "Spring", "threshold", "" + FIRST.threshold()));
        for (MatrixLine line : FIRST.lines()) {
            fields.put(MatrixChange.points(line.criterion(), line.least()), "" + line.points());
            fields.put(MatrixChange.field("counts", line.criterion()), line.on() ? "y" : "");
        }
        for (String one : typed.isEmpty() ? new String[0] : typed.split(";")) {
            String[] part = one.split("=", 2);
            fields.put(part[0], part[1].equals("LONG") ? "x".repeat(501) : part[1]);
        }
        Map<Criterion, Asked> criteria = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            criteria.put(criterion, asked(criterion, fields));
        }
        String kinds = fields.getOrDefault("kinds", "");
        return new MatrixChange(
                1,
                "1",
                said(fields, "name"),
                number(said(fields, "threshold")),
                said(fields, "threshold-source"),
                new Local(
                        kinds.isEmpty() ? List.of() : Arrays.asList(kinds.split("\\|")),
                        said(fields, "assessment"),
                        day(fields, "assessed")),
                criteria);
    }

    private static Asked asked(Criterion criterion, Map<String, String> fields) {
        Map<Integer, Integer> points = new HashMap<>();
        for (MatrixLine line : FIRST.of(criterion)) {
            Integer number = number(said(fields, MatrixChange.points(criterion, line.least())));
            if (number != null) {
                points.put(line.least(), number);
            }
        }
        return new Asked(
                !said(fields, MatrixChange.field("counts", criterion)).isEmpty(),
                points,
                said(fields, MatrixChange.field("source", criterion)),
                new Basis(
                        said(fields, MatrixChange.field("basis", criterion)),
                        said(fields, MatrixChange.field("signed", criterion)),
                        day(fields, MatrixChange.field("signed_on", criterion))));
    }

    private static String said(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "");
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Day day(Map<String, String> fields, String field) {
        String text = said(fields, field);
        return new Day(text.isEmpty() ? null : LocalDate.parse(text), null);
    }
}
