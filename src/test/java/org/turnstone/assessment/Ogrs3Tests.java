package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** OGRS3 against the published cases, against values worked out apart from it, and against itself. */
class Ogrs3Tests {
    private static final long SEED = Long.getLong("ogrs.seed", System.nanoTime());
    private static final Instrument NINE = new Ogrs3(Coefficients.OGRS3);
    private static final Instrument ROUNDED = new Ogrs3(Coefficients.OGRS3_ROUNDED);

    @TestFactory
    Stream<DynamicTest> published_cases_with_the_rounded_set() throws IOException {
        return published("K1", "K4", "K5")
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    Map<String, String> scored = ScoreRun.scored(ROUNDED, row);
                    assertThat(scored.get("score_1yr")).isEqualTo(row.get("expected_1yr"));
                    assertThat(scored.get("score_2yr")).isEqualTo(row.get("expected_2yr"));
                    assertThat(scored.get("band")).isEqualTo(row.get("expected_band"));
                }));
    }

    /** The category of their code was not used, but a weight that each names. */
    @TestFactory
    Stream<DynamicTest> published_cases_through_their_weight() throws IOException {
        return published("K2", "K3")
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    Map<String, String> scored = ScoreRun.scored(
                            ROUNDED, with(row, "offence_code_or_category", levelOf(row.get("offence_weight"))));
                    assertThat(scored.get("score_1yr")).isEqualTo(row.get("expected_1yr"));
                    assertThat(scored.get("score_2yr")).isEqualTo(row.get("expected_2yr"));
                    assertThat(scored.get("band")).isEqualTo(row.get("expected_band"));
                }));
    }

    /** J6 came from the production system, whose two intercepts are rounded: hence its tolerance. */
    @TestFactory
    Stream<DynamicTest> published_probabilities_with_nine_decimals() throws IOException {
        return published("J1", "J2", "J3", "J4", "J5", "J6")
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    double near = row.get("id").equals("J6") ? 1.5e-6 : 1e-9;
                    Map<String, String> scored = ScoreRun.scored(NINE, row);
                    assertThat(number(scored, "p1")).isCloseTo(number(row, "expected_1yr"), within(near));
                    assertThat(number(scored, "p2")).isCloseTo(number(row, "expected_2yr"), within(near));
                }));
    }

    @Test
    void the_production_result_to_nine_decimals_with_its_intercepts() throws IOException {
        Map<String, String> row = published("J6").findFirst().orElseThrow();
        double points =
                Math.log(number(ScoreRun.scored(NINE, row), "p2") / (1 - number(ScoreRun.scored(NINE, row), "p2")))
                        - Coefficients.OGRS3.of("intercept 2yr");
        assertThat(Probability.of(points + 2.1217)).isCloseTo(number(row, "expected_2yr"), within(1e-9));
    }

    @TestFactory
    Stream<DynamicTest> published_refusals() throws IOException {
        return published("K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13")
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    String expected = row.get("id").equals("K11")
                            ? "DATE_NOT_AFTER_DATE_OF_BIRTH: date_current_conviction is not after date_of_birth"
                            : row.get("expected_error");
                    assertThat(ScoreRun.scored(NINE, row).getOrDefault("error", ""))
                            .contains(expected);
                }));
    }

    @Test
    void a_row_with_nothing_in_it_names_all_that_is_missing() throws IOException {
        Map<String, String> row = published("K6").findFirst().orElseThrow();
        assertThat(ScoreRun.scored(NINE, with(row, "sex", "")))
                .containsEntry(
                        "error",
                        "MISSING_MANDATORY_INPUT: sex, date_of_birth, date_current_conviction, date_start_followup,"
                                + " age_at_first_sanction, total_sanctions_incl_current, offence_code_or_category");
    }

    /** Z1-Z3 and B1-B8 have no case: a summed score, and a percentage. */
    @TestFactory
    Stream<DynamicTest> published_sums_and_bands() throws IOException {
        Map<String, Double> sums = Map.of("Z1", 0.0, "Z2", -2.776835807, "Z3", 1.0);
        return ScoreRun.examples("ogrs3_worked_cases.csv").stream()
                .filter(row -> row.get("id").matches("[ZB][0-9]"))
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    if (row.get("id").startsWith("B")) {
                        assertThat(RiskBand.of(new BigDecimal(row.get("expected_2yr"))))
                                .hasToString(row.get("expected_band"));
                        return;
                    }
                    double sum = sums.get(row.get("id"));
                    assertThat(Probability.of(sum + 1.40256)).isCloseTo(number(row, "expected_1yr"), within(5e-6));
                    if (!row.get("expected_2yr").isEmpty()) {
                        assertThat(Probability.of(sum + 2.1217)).isCloseTo(number(row, "expected_2yr"), within(5e-6));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> values_worked_out_apart() throws IOException {
        return ScoreRun.examples("ogrs3_cases.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> {
                    Map<String, String> scored = ScoreRun.scored(NINE, row);
                    if (!row.get("error").isEmpty()) {
                        assertThat(scored).containsOnlyKeys("error");
                        return;
                    }
                    assertThat(scored).doesNotContainKey("error");
                    assertThat(number(scored, "p1")).isCloseTo(number(row, "p1"), within(1e-12));
                    assertThat(number(scored, "p2")).isCloseTo(number(row, "p2"), within(1e-12));
                    for (String column : List.of("score_1yr", "score_2yr", "band")) {
                        assertThat(scored.get(column)).as(column).isEqualTo(row.get(column));
                    }
                }));
    }

    @Test
    void what_holds_of_any_case() {
        System.out.println("OGRS3, seed " + SEED);
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int number = 0; number < 5_000; number++) {
            Map<String, String> one = anyone(chance);
            Map<String, String> scored = ScoreRun.scored(NINE, one);
            assertThat(scored).as("%s", one).doesNotContainKey("error");
            double p1 = number(scored, "p1");
            assertThat(p1).isBetween(0.0, number(scored, "p2"));
            assertThat(number(scored, "score_2yr")).isBetween(number(scored, "score_1yr"), 99.0);
            assertThat(number(scored, "score_1yr")).isGreaterThanOrEqualTo(1);
            int sanctions = Integer.parseInt(one.get("total_sanctions_incl_current"));
            double more = p1(with(one, "total_sanctions_incl_current", "" + (sanctions + 1)));
            assertThat(more).as("one sanction more, %s", one).isGreaterThanOrEqualTo(p1);
            int first = Integer.parseInt(one.getOrDefault("age_at_first_sanction", ""));
            double later = p1(with(one, "age_at_first_sanction", "" + (first + 1)));
            assertThat(later).as("in a year less, %s", one).isGreaterThan(p1);
            assertThat(p1(with(one, "id", "another"))).isEqualTo(p1);
        }
    }

    @Test
    void the_parts_of_a_score_are_the_whole_of_it() throws IOException {
        Map<String, String> row = published("J6").findFirst().orElseThrow();
        Instrument.Scored scored = NINE.score(new CaseFields(row));
        assertThat(scored.terms()).extracting(Instrument.Explained::of).containsExactly("p1", "p2");
        for (Instrument.Explained each : scored.terms()) {
            assertThat(Probability.of(Probability.sum(each.terms())))
                    .isCloseTo(
                            Double.parseDouble(scored.values().get(NINE.adds().indexOf(each.of()))), within(1e-15));
        }
        assertThat(scored.terms().getFirst().terms())
                .extracting(Term::name)
                .containsExactly(
                        "everyone",
                        "ln((1 + 5 sanctions before) / (10 + 23 years since the first))",
                        "sanction_status conviction_with_previous_sanctions",
                        "age_sex F 40-49",
                        "offence criminal_damage");
    }

    private static Map<String, String> anyone(SplittableRandom chance) {
        LocalDate birth = LocalDate.of(1950 + chance.nextInt(50), 1, 1).plusDays(chance.nextInt(365));
        int age = 12 + chance.nextInt(50);
        LocalDate conviction = birth.plusYears(age).plusDays(chance.nextInt(300));
        List<String> offences = Coefficients.OGRS3.names().stream()
                .filter(name -> name.startsWith("offence "))
                .sorted()
                .toList();
        return Map.of(
                "id",
                "any",
                "sex",
                chance.nextBoolean() ? "M" : "F",
                "date_of_birth",
                birth.toString(),
                "date_current_conviction",
                conviction.toString(),
                "date_start_followup",
                conviction.plusDays(chance.nextInt(2_000)).toString(),
                "age_at_first_sanction",
                "" + (10 + chance.nextInt(age - 11)),
                "total_sanctions_incl_current",
                "" + (2 + chance.nextInt(70)),
                "offence_code_or_category",
                offences.get(chance.nextInt(offences.size())).substring("offence ".length()));
    }

    private static double p1(Map<String, String> row) {
        return number(ScoreRun.scored(NINE, row), "p1");
    }

    private static Double number(Map<String, String> row, String column) {
        return Double.valueOf(row.getOrDefault(column, "missing " + column));
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        return Stream.concat(
                        row.entrySet().stream().filter(each -> !each.getKey().equals(column)),
                        Stream.of(Map.entry(column, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map<String, String>> published(String... ids) throws IOException {
        List<String> wanted = List.of(ids);
        List<Map<String, String>> rows = ScoreRun.examples("ogrs3_worked_cases.csv").stream()
                .filter(row -> wanted.contains(row.get("id")))
                .toList();
        assertThat(rows).hasSameSizeAs(wanted);
        return rows.stream();
    }

    private static String levelOf(String weight) {
        return Coefficients.OGRS3_ROUNDED.names().stream()
                .filter(name -> name.startsWith("offence "))
                .filter(name -> Math.abs(Coefficients.OGRS3_ROUNDED.of(name) - Double.parseDouble(weight)) < 1e-9)
                .map(name -> name.substring("offence ".length()))
                .findFirst()
                .orElseThrow();
    }
}
