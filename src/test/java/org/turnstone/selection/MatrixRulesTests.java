package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class MatrixRulesTests {
    private static final Matrix FIRST = Matrix.of(1).orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/selection/matrix.csv", numLinesToSkip = 1)
    void what_is_known_makes_points_and_what_is_not_leaves_it_open(ArgumentsAccessor line) {
        Map<Criterion, MatrixInput> inputs = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String value = line.getString(1 + criterion.ordinal());
            inputs.put(
                    criterion,
                    value.equals("-")
                            ? MatrixInput.notKnown("", "")
                            : MatrixInput.known(Integer.parseInt(value), "", "", true));
        }
        MatrixScore score = MatrixRules.score(FIRST, inputs);
        assertThat(score.total()).isEqualTo(line.getInteger(10));
        assertThat(score.mayAdd()).isEqualTo(line.getInteger(11));
        assertThat(score.standing()).isEqualTo(MatrixScore.Standing.valueOf(line.getString(12)));
    }

    @Test
    void drug_tests_and_treatment_ship_off_and_what_hangs_on_policing_is_marked() {
        assertThat(FIRST.lines().stream().filter(one -> !one.on()).map(MatrixLine::criterion))
                .containsExactlyInAnyOrder(Criterion.CLASS_A, Criterion.PROTECTIVE);
        assertThat(FIRST.lines()).extracting(MatrixLine::source).noneMatch(String::isBlank);
        assertThat(Criterion.INTELLIGENCE.dependsOnPolicing()).isTrue();
        assertThat(Criterion.CLASS_A.dependsOnPolicing()).isTrue();
        assertThat(Criterion.OGRS3.dependsOnPolicing()).isFalse();
    }

    @Test
    void a_criterion_that_is_off_is_shown_as_off_and_not_as_nought() {
        MatrixScore score = MatrixRules.score(FIRST, Map.of());
        assertThat(score.rows()).hasSize(Criterion.values().length);
        assertThat(score.rows())
                .filteredOn(row -> row.criterion() == Criterion.CLASS_A)
                .allSatisfy(row -> {
                    assertThat(row.on()).isFalse();
                    assertThat(row.points()).isNull();
                });
    }
}
