package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "first_sanction_date, 2010-01-01, 'one sanction in all, but first_sanction_date and current_sanction_date are two days'",
        "ho_code, 00101, 'ho_code is a violent offence, but violent_sanctions is 0'",
    })
    void what_can_hardly_be_so_is_scored_and_told(String column, String value, String doubt) throws IOException {
        Map<String, String> row = new HashMap<>(ScoreRun.examples("ogrs4_cases.csv").stream()
                .filter(each -> "NV-M-1-0".equals(each.get("id")))
                .findFirst()
                .orElseThrow());
        CaseFields plain = new CaseFields(row);
        OGRS4.score(plain);
        assertThat(plain.doubts()).isEmpty();
        row.put(column, value);
        CaseFields doubtful = new CaseFields(row);
        assertThat(OGRS4.score(doubtful).values()).hasSize(3);
        assertThat(doubtful.doubts()).containsExactly(doubt);
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
