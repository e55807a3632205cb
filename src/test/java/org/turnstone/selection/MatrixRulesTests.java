package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixRulesTests {
    private static final Matrix FIRST = Matrix.shipped(1).orElseThrow();

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
        assertThat(score.total()).isEqualTo(line.getInteger(11));
        assertThat(score.mayAdd()).isEqualTo(line.getInteger(12));
        assertThat(score.standing()).isEqualTo(MatrixScore.Standing.valueOf(line.getString(13)));
    }

    @Test
    void drug_tests_treatment_and_local_priorities_ship_off_and_what_hangs_on_policing_is_marked() {
        assertThat(FIRST.lines().stream()
                        .filter(one -> !one.on())
                        .map(MatrixLine::criterion)
                        .distinct())
                .containsExactlyInAnyOrder(Criterion.CLASS_A, Criterion.PROTECTIVE, Criterion.LOCAL_PRIORITY);
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

    /** Each line is criterion, least, points, y or n; each value criterion and number, what is not named is not known. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Lines that are off add nothing, INTELLIGENCE 1 5 y;INTELLIGENCE 3 30 n, , 0, 5, BELOW",
        "Nor do they take away, PROVEN_YEAR 1 20 y;ROSH 3 -5 n;ROSH 4 0 y, PROVEN_YEAR 1, 20, 0, REACHES",
        "What may take away leaves it open, PROVEN_YEAR 1 20 y;PROTECTIVE 1 -5 y, PROVEN_YEAR 1, 20, 0, OPEN",
        "And hides nothing that may be added, OGRS3 50 20 y;PROTECTIVE 1 -5 y, , 0, 20, OPEN",
        "What others may add pays for nothing that may be taken, "
                + "PROVEN_YEAR 1 20 y;OGRS3 50 9 y;PROTECTIVE 1 -5 y, PROVEN_YEAR 1, 20, 9, OPEN"
    })
    void what_is_not_known_adds_and_takes_by_the_lines_that_count(
            String name, String lines, @Nullable String values, int total, int mayAdd, MatrixScore.Standing standing) {
        Map<Criterion, MatrixInput> inputs = new EnumMap<>(Criterion.class);
        for (String value : values == null ? new String[0] : values.split(";")) {
            String[] part = value.split(" ");
            inputs.put(Criterion.valueOf(part[0]), MatrixInput.known(Integer.parseInt(part[1]), "", "", true));
        }
        MatrixScore score = MatrixRules.score(matrix(lines), inputs);
        assertThat(score.total()).as(name).isEqualTo(total);
        assertThat(score.mayAdd()).as(name).isEqualTo(mayAdd);
        assertThat(score.standing()).as(name).isEqualTo(standing);
    }

    private static Matrix matrix(String lines) {
        return new Matrix(
                1,
                LocalDate.EPOCH,
                20,
                "",
                "",
                Arrays.stream(lines.split(";"))
                        .map(line -> line.split(" "))
                        .map(part -> new MatrixLine(
                                1,
                                Criterion.valueOf(part[0]),
                                Integer.parseInt(part[1]),
                                "",
                                Integer.parseInt(part[2]),
                                part[3].equals("y"),
                                "",
                                null))
                        .toList(),
                LocalPriorities.NONE,
                null);
    }
}
