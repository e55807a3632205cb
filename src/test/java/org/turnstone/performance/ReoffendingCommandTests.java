package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the command writes, how it ends and how it is asked. Files with something wrong in them: {@link ReoffendingFilesTests}. */
class ReoffendingCommandTests {
    @TempDir
    private Path folder;

    private Path index;
    private Path offences;
    private Path out;

    @BeforeEach
    void twoSmallFiles() throws IOException {
        index = Files.writeString(folder.resolve("index.csv"), """
                person_id,index_date,index_kind,area,sex
                A,2020-01-10,custody_release,North,F
                B,2020-02-10,community,South,
                C,2020-03-10,caution,North,M
                C,2020-03-09,breach,North,M
                D,2026-01-10,other,South,M
                """);
        offences = Files.writeString(folder.resolve("offences.csv"), """
                person_id,offence_date,proven_on,offence_code,breach
                A,2020-06-01,2020-07-01,04300,n
                A,2020-06-01,2020-07-01,,
                B,2020-06-01,2020-07-01,06600,y
                C,2020-06-01,,04300,n
                D,2026-02-01,2026-03-01,04300,n
                Z,2020-06-01,2020-07-01,04300,n
                """);
        out = folder.resolve("result.json");
    }

    @Test
    void the_result_has_exactly_the_agreed_keys_in_order_and_every_group() throws IOException {
        ReoffendingRun run = ReoffendingRun.of(index, offences, out);
        assertThat(run.exit()).isZero();
        JsonNode json = run.json();
        assertThat(json.propertyNames()).startsWith("n", "matured", "provisional", "reoffenders", "reoffences", "rate");
        assertThat(json.propertyNames()).contains("wilson_low", "wilson_high", "per_offender", "per_reoffender", "by");
        assertThat(json.get("n").asInt()).isEqualTo(4);
        assertThat(json.get("matured").asInt()).isEqualTo(3);
        assertThat(json.get("provisional").asInt()).isEqualTo(1);
        assertThat(json.get("reoffenders").asInt()).isEqualTo(1);
        assertThat(json.get("reoffences").asInt()).isEqualTo(2);
        assertThat(json.get("rate").asDouble()).isEqualTo(1 / 3.0);
        assertThat(json.get("per_offender").asDouble()).isEqualTo(2 / 3.0);
        assertThat(json.get("per_reoffender").asDouble()).isEqualTo(2.0);
        assertThat(json.get("breach_reoffences").asInt()).isEqualTo(1);
        assertThat(json.get("breach_index_events").asInt()).isEqualTo(1);
        assertThat(json.get("data_to").asString()).isEqualTo("2026-06-01");
        assertThat(json.get("by").propertyNames()).containsExactly("area", "sex");
        assertThat(json.get("by").get("sex").propertyNames()).containsExactly("", "F", "M");
        assertThat(json.at("/by/area/North/n").asInt()).isEqualTo(2);
        assertThat(json.at("/by_index_kind/custody_release/rate").asDouble()).isEqualTo(1.0);
    }

    @Test
    void what_has_no_denominator_is_null_and_never_nought() throws IOException {
        JsonNode json = ReoffendingRun.of(index, offences, out, "--data-to", "10/06/2021")
                .json();
        assertThat(json.at("/matured").asInt()).isZero();
        for (String key : List.of("rate", "wilson_low", "wilson_high", "per_offender", "per_reoffender")) {
            assertThat(json.get(key).isNull()).as(key).isTrue();
            assertThat(json.at("/by/sex/M").get(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void what_the_reader_must_know_is_told() {
        assertThat(ReoffendingRun.of(index, offences, out).said())
                .containsExactly(
                        "Offences of people who are not in the index file, left out: 1.",
                        "Provisional: the time to wait is not over for 1 of 4 entries, which are in no rate.",
                        "Data to 2026-06-01 (today, because --data-to was not given); 3 entries matured.");
    }

    @Test
    void files_that_end_long_before_today_are_pointed_out() throws IOException {
        Files.writeString(index, "person_id,index_date,index_kind\nA,2020-01-10,other\n");
        assertThat(ReoffendingRun.of(index, offences, out).said())
                .anyMatch(
                        line -> line.startsWith("The newest date in the files is 2020-07-01, before the time to wait"));
        assertThat(ReoffendingRun.of(index, offences, out, "--data-to", "2026-05-01")
                        .said())
                .noneMatch(line -> line.startsWith("The newest date"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --follow-up-months 0        | --follow-up-months is from 1 to 600
            --waiting-months -1         | --waiting-months is from 0 to 600
            --waiting-months 6000000000 | is not an int
            --once month                | expected file, quarter, year or row
            --data-to 2021-02-31        | 2021-02-31 is not a date, February 2021 has 28 days
            --data-to today             | "today" is not a date; write it as 2015-03-10 or 10/03/2015
            --colour red                | Unknown option
            """)
    void wrong_usage_is_told_in_words_and_ends_with_2(String more, String words) {
        List<String> arguments = new ArrayList<>(
                List.of("--index", index.toString(), "--offences", offences.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more.split(" ")));
        ReoffendingRun run = ReoffendingRun.of(arguments, out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said().getFirst()).contains(words);
        assertThat(out).doesNotExist();
    }

    @Test
    void an_input_is_never_overwritten_by_the_result() throws IOException {
        String before = Files.readString(index);
        assertThat(ReoffendingRun.of(index, offences, index).exit()).isEqualTo(2);
        assertThat(Files.readString(index)).isEqualTo(before);
    }

    /** One line before any work: neither the usage nor what was read. */
    @Test
    void a_file_that_cannot_be_opened_is_named_in_one_line_and_ends_with_3() {
        Path none = folder.resolve("none.csv");
        Path nowhere = folder.resolve("missing/result.json");
        assertRefused(ReoffendingRun.of(none, offences, out), "There is no file " + none);
        assertRefused(ReoffendingRun.of(index, none, out), "There is no file " + none);
        assertRefused(ReoffendingRun.of(index, folder, out), folder + " is a folder, not a file");
        assertRefused(
                ReoffendingRun.of(index, offences, nowhere),
                "There is no folder " + nowhere.getParent() + " to write result.json to");
        assertThat(out).doesNotExist();
    }

    private static void assertRefused(ReoffendingRun run, String line) {
        assertThat(run.said()).containsExactly(line);
        assertThat(run.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "quarter", "year", "row"})
    void each_way_of_counting_a_person_is_accepted(String once) throws IOException {
        assertThat(ReoffendingRun.of(index, offences, out, "--once", once)
                        .json()
                        .get("once")
                        .asString())
                .isEqualTo(once);
    }

    @Test
    void help_says_what_the_rate_covers() {
        ReoffendingRun run = ReoffendingRun.of(List.of("--help"), out);
        assertThat(run.exit()).isZero();
        assertThat(String.join(" ", run.said()))
                .contains("rate = reoffenders / matured as a fraction from 0 to 1, with its 95% Wilson interval");
    }
}
