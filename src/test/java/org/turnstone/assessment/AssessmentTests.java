package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** From what agencies claim to the assessments that stand. */
class AssessmentTests {
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final Instant SENT = Instant.parse("2026-03-01T05:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/assessment/facts.csv", numLinesToSkip = 1, delimiter = '|')
    void one_assessment_is_worked_out_from_what_agencies_claim(
            String claims, String official, String newest, int disagree) {
        List<Assessment> facts = Assessment.of(
                Arrays.stream(claims.split("; ")).map(AssessmentTests::claim).toList(), AssessmentStore.ORDER);
        assertThat(Assessment.officialOgrs3(facts)
                        .map(one -> shown(one.said().twoYear()))
                        .orElse("none"))
                .isEqualTo(official);
        AssessmentClaim first = facts.getFirst().said();
        assertThat(first.tool() + " " + shown(first.twoYear())).isEqualTo(newest);
        assertThat(facts.stream().mapToInt(one -> one.differing().size()).sum()).isEqualTo(disagree);
    }

    private static AssessmentClaim claim(String text) {
        String[] part = text.split(" ");
        return new AssessmentClaim(
                new Claim(
                        UUID.randomUUID(),
                        PERSON,
                        new AgencyCode(part[0]),
                        Category.PROBATION,
                        null,
                        "main",
                        text,
                        SENT,
                        SENT,
                        null,
                        false),
                part[1],
                "1",
                part[3],
                LocalDate.parse(part[2]),
                null,
                "",
                number(part[4]),
                number(part[5]),
                null,
                null);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }
}
