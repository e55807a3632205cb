package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two commands write, how they end and how they are asked. */
class ScoreCommandTests {
    private static final String HEADER = "id,sex,date_of_birth,date_current_conviction,date_start_followup,"
            + "age_at_first_sanction,total_sanctions_incl_current,offence_code_or_category,ward\n";
    private static final String GOOD = "A,M,01/02/1997,2017-02-01,2017-02-01,20,1,violence,Mill\n";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void somewhereToWrite() {
        out = folder.resolve("scores.csv");
    }

    @Test
    void each_row_is_kept_with_its_score_or_with_why_it_has_none() throws IOException {
        Path cases = cases(HEADER + GOOD + "\n" + "B,f,1997-02-01,2017-02-31,2017-02-01,20,0,ABC,\"Mill, west\"\n");
        ScoreRun run = ScoreRun.ogrs3(cases, out);
        assertThat(run.exit()).isZero();
        assertThat(run.said()).contains("1 scored by OGRS3, nine decimals, 1 not (the column error says why)");
        List<Map<String, String>> rows = ScoreRun.rows(out);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().keySet())
                .containsExactly(
                        (HEADER.strip() + ",p1,p2,score_1yr,score_2yr,band,coefficients,doubts,error").split(",", -1));
        assertThat(rows.getFirst())
                .containsEntry("ward", "Mill")
                .containsEntry("score_1yr", "12")
                .containsEntry("score_2yr", "22")
                .containsEntry("band", "LOW")
                .containsEntry("error", "");
        assertThat(rows.getFirst().getOrDefault("p1", "")).startsWith("0.121615535047");
        assertThat(rows.getLast())
                .containsEntry("ward", "Mill, west")
                .containsEntry("p1", "")
                .containsEntry("coefficients", "")
                .containsEntry(
                        "error",
                        "DATE_INCORRECT_FORMAT: date_current_conviction: 2017-02-31 is not a date, February 2017 has 28 days;"
                                + " OFFENCE_CODE_INCORRECT_FORMAT: offence_code_or_category: \"ABC\" is not a Home Office code"
                                + " of five digits");
    }

    @Test
    void what_can_hardly_be_so_is_scored_and_told_beside_it() throws IOException {
        ScoreRun.ogrs3(cases(HEADER + GOOD.replace("2017-02-01,20,1", "2016-02-01,17,1")), out);
        assertThat(ScoreRun.rows(out).getFirst())
                .containsEntry("error", "")
                .containsEntry("band", "LOW")
                .containsEntry(
                        "doubts",
                        "one sanction in all, but the first at another age than the current one; date_start_followup is"
                                + " before date_current_conviction");
    }

    @Test
    void each_part_of_each_score_is_written_where_asked() throws IOException {
        Path terms = folder.resolve("terms.csv");
        assertThat(ScoreRun.ogrs3(cases(HEADER + GOOD), out, "--explain", terms.toString())
                        .exit())
                .isZero();
        assertThat(ScoreRun.rows(terms))
                .hasSize(10)
                .contains(Map.of("id", "A", "of", "p2", "term", "age_sex M 18-20", "log_odds", "-0.625103618"));
    }

    @Test
    void a_row_that_is_too_long_or_too_short_is_told_in_its_place() throws IOException {
        ScoreRun.ogrs3(cases(HEADER + "A,M\n" + GOOD.strip() + ",more\n" + GOOD), out);
        assertThat(ScoreRun.rows(out))
                .extracting(row -> row.getOrDefault("error", ""))
                .satisfiesExactly(
                        few -> assertThat(few)
                                .contains("ROW_NOT_READ: the row has 2 values where the header names 9 columns"),
                        many -> assertThat(many)
                                .contains("ROW_NOT_READ: the row has 10 values where the header names 9 columns"),
                        good -> assertThat(good).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY                                | :1:header: the file is empty; its first line must name",
                "id,sex                               | :1:date_of_birth: the column is missing; the header names id, sex",
                "HEADER,band                          | :1:band: the header names this column twice, or it is one that",
                "HEADER,Sex                           | :1:sex: the header names this column twice",
                "HEADER+A,\"M                         | :2:row: the file cannot be read from here on: a quotation mark",
            })
    void a_file_that_cannot_be_read_changes_nothing(String text, String problem) throws IOException {
        Files.writeString(out, "as it was");
        Path cases = cases(
                text.replace("EMPTY", "").replace("HEADER", HEADER.strip()).replace("+", "\n"));
        ScoreRun run = ScoreRun.ogrs3(cases, out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains(cases + problem).contains("No scores were written.");
        assertThat(out).hasContent("as it was");
    }

    @Test
    void bytes_that_are_no_text_of_ours_are_told_in_the_row() throws IOException {
        Path cases = folder.resolve("cases.csv");
        Files.write(cases, (HEADER + GOOD.replace("violence", "théft")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ScoreRun.ogrs3(cases, out).exit()).isZero();
        assertThat(ScoreRun.rows(out).getFirst().getOrDefault("error", "")).startsWith("OFFENCE_CODE_INCORRECT_FORMAT");
    }

    @Test
    void a_byte_order_mark_and_columns_in_any_order_are_read() throws IOException {
        Path cases = cases("\uFEFFOffence_Code_Or_Category,total_sanctions_incl_current,age_at_first_sanction,"
                + "date_start_followup,date_current_conviction,date_of_birth,sex,id\n"
                + "violence,2,20,2017-02-01,2017-02-01,1997-02-01,M,A\n");
        assertThat(ScoreRun.ogrs3(cases, out).exit()).isZero();
        assertThat(ScoreRun.rows(out).getFirst()).containsEntry("score_1yr", "32");
    }

    @Test
    void what_is_missing_or_cannot_be_written_is_told_before_any_work() throws IOException {
        ScoreRun missing = ScoreRun.ogrs3(folder.resolve("none.csv"), out);
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.said()).contains("There is no file").contains("none.csv");
        ScoreRun nowhere = ScoreRun.ogrs4(cases(HEADER), folder.resolve("no/scores.csv"));
        assertThat(nowhere.exit()).isEqualTo(3);
        assertThat(nowhere.said()).contains("There is no folder");
    }

    @Test
    void the_cases_are_not_overwritten() throws IOException {
        Path cases = cases(HEADER + GOOD);
        ScoreRun run = ScoreRun.ogrs3(cases, cases);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said()).contains("is the file of cases");
        assertThat(cases).hasContent(HEADER + GOOD);
        assertThat(ScoreRun.ogrs3(cases, out, "--explain", out.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void the_rounded_set_refuses_cautions_and_turns_the_sign_of_girls() throws IOException {
        String girl = "G,F,2003-06-01,2017-02-01,2017-02-01,13,1,violence,Mill\n";
        ScoreRun.ogrs3(cases(HEADER + girl), out);
        String nine = ScoreRun.rows(out).getFirst().getOrDefault("score_2yr", "");
        ScoreRun.ogrs3(cases(HEADER + girl), out, "--rounded");
        assertThat(nine).isEqualTo("22");
        assertThat(ScoreRun.rows(out).getFirst())
                .containsEntry("score_2yr", "50")
                .containsEntry("coefficients", "OGRS3, rounded by ARNS");
        ScoreRun.ogrs3(cases(HEADER.strip() + ",current_disposal\n" + girl.strip() + ",caution\n"), out, "--rounded");
        assertThat(ScoreRun.rows(out).getFirst().getOrDefault("error", "")).startsWith("DISPOSAL_NOT_SCORED");
    }

    @Test
    void a_file_of_the_newer_predictors_is_scored_too() throws IOException {
        Path cases = cases("id,sex,date_of_birth,ho_code,total_sanctions,violent_sanctions,first_sanction_date,"
                + "current_sanction_date,community_date,assessment_date\n"
                + "NV-M-1-0,M,1988-12-25,04900,1,0,2014-03-20,2014-03-20,2014-09-20,2015-02-01\n");
        assertThat(ScoreRun.ogrs4(cases, out).exit()).isZero();
        assertThat(ScoreRun.rows(out).getFirst())
                .containsEntry("arp_static_2yr", "19.58")
                .containsEntry("vrp_static_2yr", "5.08")
                .containsEntry("band", "LOW")
                .containsEntry("coefficients", "OGRS4 of 2026-08-04")
                .containsEntry("error", "");
    }

    private Path cases(String text) throws IOException {
        return Files.writeString(folder.resolve("cases.csv"), text);
    }
}
