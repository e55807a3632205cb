package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.assessment.Assessment;
import org.turnstone.assessment.AssessmentClaim;
import org.turnstone.assessment.EstimateExamples;
import org.turnstone.assessment.EstimateStanding;
import org.turnstone.assessment.Rosh;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.offending.Disposal;
import org.turnstone.offending.OffenceCode;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

class MatrixInputsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final Instant SENT = Instant.parse("2026-11-01T05:00:00Z");

    private static final Matrix FIRST = Matrix.shipped(1).orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/selection/matrix-inputs.csv", numLinesToSkip = 1)
    void the_record_answers_what_the_matrix_asks(ArgumentsAccessor line) {
        List<Assessment> assessments = new ArrayList<>();
        if (!line.getString(1).equals("-")) {
            assessments.add(assessment("OGRS3", new BigDecimal(line.getString(1)), null));
        }
        if (line.getString(4) != null) {
            assessments.add(assessment("OASYS", null, Rosh.valueOf(line.getString(4))));
        }
        String estimate = line.getString(2);
        EstimateStanding standing = estimate.equals("-")
                ? EstimateExamples.notConfirmed()
                : EstimateExamples.confirmed(Integer.parseInt(estimate));
        Map<Criterion, MatrixInput> inputs =
                MatrixInputs.of(new MatrixFacts(TODAY, assessments, standing, offences(line.getString(3))), FIRST);
        assertThat(shown(inputs, Criterion.OGRS3)).isEqualTo(line.getString(5));
        assertThat(shown(inputs, Criterion.PROVEN_YEAR)).isEqualTo(line.getString(6));
        assertThat(shown(inputs, Criterion.INDEX_TYPES)).isEqualTo(line.getString(7));
        assertThat(shown(inputs, Criterion.SERIOUS_VIOLENCE)).isEqualTo(line.getString(8));
        assertThat(shown(inputs, Criterion.ROSH)).isEqualTo(line.getString(9));
        assertThat(shown(inputs, Criterion.INTELLIGENCE)).isEqualTo("-");
    }

    @Test
    void an_estimate_of_a_record_that_changed_is_not_known() {
        MatrixInput input = MatrixInputs.of(
                        new MatrixFacts(TODAY, List.of(), EstimateExamples.lapsed(44), List.of()), FIRST)
                .get(Criterion.OGRS3);
        assertThat(input).isNotNull();
        assertThat(input.value()).isNull();
        assertThat(input.found()).contains("the record changed");
    }

    @Test
    void what_rests_on_a_restricted_record_is_not_for_everyone() {
        MatrixInput input = MatrixInputs.of(
                        new MatrixFacts(
                                TODAY,
                                List.of(assessment("OGRS3", BigDecimal.TEN, null)),
                                EstimateExamples.notConfirmed(),
                                List.of()),
                        FIRST)
                .get(Criterion.OGRS3);
        assertThat(input).isNotNull();
        assertThat(input.openToAll()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Of the kinds named and of the last year alone, 2026-03-01 03401;2026-03-02 04600;2025-11-27 03401, robbery, 1",
        "Of several kinds, 2026-03-01 03401;2026-03-02 04510;2026-03-03 04600, robbery theft_from_vehicles, 2",
        "None of them, 2026-03-01 04600, robbery, 0",
        "A code that says no kind may be one, 2026-03-01 03401;2026-03-02 11100, robbery, -",
        "So may a code that nobody knows, 2026-03-02 00001, robbery, -",
        "With three it no longer matters, "
                + "2026-03-01 03401;2026-03-02 03401;2026-03-03 03401;2026-03-04 11100, robbery, 3"
    })
    void offences_of_the_kinds_that_are_local_priorities_are_counted(
            String name, String offences, String kinds, String expected) {
        Matrix matrix = new Matrix(
                1,
                LocalDate.EPOCH,
                20,
                "",
                "",
                FIRST.lines(),
                new LocalPriorities(List.of(kinds.split(" ")), "Threats of 2026", LocalDate.EPOCH),
                null);
        assertThat(shown(
                        MatrixInputs.of(
                                new MatrixFacts(TODAY, List.of(), EstimateExamples.notConfirmed(), offences(offences)),
                                matrix),
                        Criterion.LOCAL_PRIORITY))
                .as(name)
                .isEqualTo(expected);
    }

    private static String shown(Map<Criterion, MatrixInput> inputs, Criterion criterion) {
        MatrixInput input = inputs.get(criterion);
        return input == null || input.value() == null ? "-" : String.valueOf(input.value());
    }

    private static Assessment assessment(String tool, @Nullable BigDecimal twoYear, @Nullable Rosh rosh) {
        Claim claim = new Claim(
                UUID.randomUUID(),
                PERSON,
                new AgencyCode("PROBATION"),
                Category.PROBATION,
                null,
                "main",
                tool,
                SENT,
                SENT,
                null,
                false);
        return new Assessment(
                new AssessmentClaim(
                        claim, tool, "1", "Start", LocalDate.of(2026, 10, 1), null, "", null, twoYear, null, rosh),
                List.of());
    }

    private static List<OffenceDisposal> offences(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(one -> new OffenceDisposal(
                                PERSON,
                                LocalDate.parse(one.split(" ")[0]),
                                new OffenceCode(one.split(" ")[1]),
                                Disposal.CONVICTED,
                                null,
                                TODAY.minusDays(5),
                                null,
                                null,
                                false,
                                new AgencyCode("POLICE"),
                                Category.CORE,
                                null))
                        .toList();
    }
}
