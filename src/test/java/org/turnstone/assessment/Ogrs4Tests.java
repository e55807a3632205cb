package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The static predictors against values worked out apart from them, three by hand. */
class Ogrs4Tests {
    private static final Instrument OGRS4 = new Ogrs4();

    @TestFactory
    Stream<DynamicTest> values_worked_out_apart() throws IOException {
        return ScoreRun.examples("ogrs4_cases.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getOrDefault("id", ""), () -> {
                    CaseFields fields = new CaseFields(row);
                    Instrument.Scored scored = OGRS4.score(fields);
                    assertThat(fields.isSound())
                            .isEqualTo(row.getOrDefault("error", "").isEmpty());
                    if (!fields.isSound()) {
                        assertThat(scored.values()).isEmpty();
                        return;
                    }
                    assertThat(logOdds(scored, 0)).isCloseTo(number(row, "z_arp"), within(1e-12));
                    assertThat(logOdds(scored, 1)).isCloseTo(number(row, "z_vrp"), within(1e-12));
                    assertThat(scored.values())
                            .containsExactly(row.get("arp_static_2yr"), row.get("vrp_static_2yr"), row.get("band"));
                }));
    }

    @Test
    void one_sanction_on_two_days_contradicts_itself() throws IOException {
        Map<String, String> row = new java.util.HashMap<>(ScoreRun.examples("ogrs4_cases.csv").stream()
                .filter(each -> "NV-M-1-0".equals(each.get("id")))
                .findFirst()
                .orElseThrow());
        row.put("first_sanction_date", "2010-01-01");
        assertThat(ScoreRun.scored(OGRS4, row).getOrDefault("error", ""))
                .startsWith("FIRST_SANCTION_IS_NOT_THE_ONLY_ONE: total_sanctions is 1, but");
    }

    @Test
    void each_part_is_named() throws IOException {
        Map<String, String> row = ScoreRun.examples("ogrs4_cases.csv").stream()
                .filter(each -> "NV-F-2-1".equals(each.get("id")))
                .findFirst()
                .orElseThrow();
        List<Instrument.Explained> terms = OGRS4.score(new CaseFields(row)).terms();
        assertThat(terms).extracting(Instrument.Explained::of).containsExactly("arp_static_2yr", "vrp_static_2yr");
        assertThat(terms.getLast().terms())
                .extracting(Term::name)
                .contains(
                        "SECOND_SANCTION",
                        "YRS_BETWEEN_FIRST_AND_SECOND_SANCTION_FEMALE",
                        "ONCE_VIOLENT",
                        "VIOLENT_RATE")
                .doesNotContain("FIRST_SANCTION", "NEVER_VIOLENT_FEMALE");
    }

    private static double logOdds(Instrument.Scored scored, int at) {
        return Probability.sum(scored.terms().get(at).terms());
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "missing " + column));
    }
}
