package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people send them: each row with something wrong is told with its line, the good ones are counted. */
class ReoffendingFilesTests {
    private static final String INDEX = "person_id,index_date,index_kind\n";
    private static final String OFFENCES = "person_id,offence_date,proven_on,offence_code,breach\n";
    private static final String GOOD_INDEX = INDEX + "A,2020-01-10,other\n";
    private static final String GOOD_OFFENCES = OFFENCES + "A,2020-06-01,2020-07-01,,\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B,2020-02-31,other  | index_date: 2020-02-31 is not a date, February 2020 has 29 days
            B,31/02/2021,other  | index_date: 31/02/2021 is not a date, February 2021 has 28 days
            B,2020-13-01,other  | index_date: 2020-13-01 is not a date, there is no month 13; write it as 2015-03-10 or 10/03/2015
            B,10/3/2020,other   | index_date: "10/3/2020" is not a date; write it as 2015-03-10 or 10/03/2015
            B,0220-01-01,other  | index_date: 0220-01-01 is not a date here; the year must be between 1900 and 2199
            B,,other            | index_date: the date is blank; write it as 2015-03-10 or 10/03/2015
            ' ,2020-01-10,other'| person_id: the person's reference is blank
            B,2020-01-10,parole | index_kind: "parole" is not one of custody_release, community, caution, other, breach
            B,2020-01-10        | row: has 2 values where the header names 3 columns
            B,2020-01-10,other,x| row: has 4 values where the header names 3 columns
            """)
    void an_index_row_with_a_mistake_is_refused_in_words_and_the_rest_counted(String row, String words)
            throws IOException {
        ReoffendingRun run = run(GOOD_INDEX + row + "\nC,2020-01-10,other\n", GOOD_OFFENCES);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said().getFirst()).isEqualTo(folder.resolve("index.csv") + ":3:" + words);
        assertThat(run.json().get("n").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A,2020-06-31,2020-07-01,,n | offence_date: 2020-06-31 is not a date, June 2020 has 30 days
            A,2020-06-01,soon,,n       | proven_on: "soon" is not a date; write it as 2015-03-10 or 10/03/2015
            A,2020-06-01,2020-05-01,,n | proven_on: 2020-05-01 is before the offence was committed, 2020-06-01
            A,2020-06-01,2020-07-01,,x | breach: "x" is neither y nor n
            """)
    void an_offence_row_with_a_mistake_is_refused_in_words_and_the_rest_counted(String row, String words)
            throws IOException {
        ReoffendingRun run = run(GOOD_INDEX, GOOD_OFFENCES + "\n" + row + "\nA,01/08/2020,2020-09-01,,N\n");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said().getFirst()).isEqualTo(folder.resolve("offences.csv") + ":4:" + words);
        assertThat(run.json().get("reoffences").asInt()).isEqualTo(2);
    }

    @Test
    void every_mistake_of_a_row_is_told() throws IOException {
        assertThat(run(INDEX + ",x,y\n", GOOD_OFFENCES).said())
                .filteredOn(line -> line.contains(":2:"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | 1:person_id: the file is empty; its first line must name the columns person_id, offence_date, proven_on
            person_id,offence_date                 | 1:proven_on: the column is missing; the header names person_id, offence_date
            person_id,offence_date,proven_on,note  | 1:note: the column is not known; an offences file has person_id, offence_date, proven_on, offence_code, breach
            person_id,offence_date,proven_on,      | 1:column 4: the column has no name in the header
            person_id,offence_date,proven_on,Proven_On | 1:Proven_On: the header names this column twice
            """)
    void an_offences_file_with_the_wrong_columns_is_refused_and_no_result_written(String header, String words)
            throws IOException {
        ReoffendingRun run = run(GOOD_INDEX, header.isEmpty() ? "" : header + "\n");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains(folder.resolve("offences.csv") + ":" + words);
        assertThat(run.out()).doesNotExist();
    }

    @Test
    void columns_may_stand_in_any_order_and_the_optional_ones_be_missing() throws IOException {
        ReoffendingRun run = run(
                "area,INDEX_KIND, index_date ,person_id\nNorth,Other,2020-01-10,A\n",
                "proven_on,person_id,offence_date\n2020-07-01,A,2020-06-01\n");
        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/by/area/North/reoffences").asInt()).isEqualTo(1);
    }

    @Test
    void a_byte_order_mark_windows_line_ends_blank_lines_and_british_dates_are_read() throws IOException {
        ReoffendingRun run = run(
                "\uFEFFperson_id,index_date,index_kind\r\n\r\nA,10/01/2020,other\r\n,,\r\n",
                "\uFEFFperson_id,offence_date,proven_on\r\nA,01/06/2020,01/07/2020\r\n");
        assertThat(run.exit()).isZero();
        assertThat(run.json().get("reoffenders").asInt()).isEqualTo(1);
    }

    @Test
    void the_line_told_is_the_line_of_the_file_even_after_values_over_several_lines() throws IOException {
        ReoffendingRun run = run(
                "person_id,index_date,index_kind,note\nA,2020-01-10,other,\"one\ntwo\"\n\nB,never,other,\n",
                GOOD_OFFENCES);
        assertThat(run.said().getFirst()).startsWith(folder.resolve("index.csv") + ":5:index_date:");
    }

    @Test
    void five_megabytes_in_one_value_are_refused_without_being_printed() throws IOException {
        ReoffendingRun run = run(
                "person_id,index_date,index_kind,note\nA,2020-01-10,other," + "x".repeat(5_000_000)
                        + "\nB,2020-01-10,other,\n",
                GOOD_OFFENCES);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said().getFirst()).contains(":2:note: is 5000000 characters long; at most 1000 are read");
        assertThat(run.json().get("n").asInt()).isEqualTo(1);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_refuses_the_file_with_its_line() throws IOException {
        ReoffendingRun run = run(GOOD_INDEX + "\"B,2020-01-10,other\nC,2020-01-10,other\n", GOOD_OFFENCES);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said().getFirst())
                .startsWith(folder.resolve("index.csv") + ":3:row: the file cannot be read from here on: a quotation");
        assertThat(run.out()).doesNotExist();
    }

    @Test
    void text_that_is_not_utf_8_is_refused_row_by_row() throws IOException {
        Path index = Files.write(
                folder.resolve("index.csv"),
                "person_id,index_date,index_kind,area\nA,2020-01-10,other,Cöln\nB,2020-01-10,other,North\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Path offences = Files.writeString(folder.resolve("offences.csv"), GOOD_OFFENCES);
        ReoffendingRun run = ReoffendingRun.of(index, offences, folder.resolve("result.json"));
        assertThat(run.said().getFirst()).endsWith(":2:area: is not UTF-8 text; save the file as CSV UTF-8");
        assertThat(run.json().get("n").asInt()).isEqualTo(1);
    }

    @Test
    void a_cohort_without_people_has_no_data() throws IOException {
        ReoffendingRun run = run(INDEX, GOOD_OFFENCES);
        assertThat(run.exit()).isZero();
        assertThat(run.json().get("n").asInt()).isZero();
        assertThat(run.json().get("rate").isNull()).isTrue();
    }

    @Test
    void control_characters_of_a_value_never_reach_the_terminal() throws IOException {
        ReoffendingRun run = run(GOOD_INDEX + "B,\"2020\u001B[31m\n01\",other\n", GOOD_OFFENCES);
        assertThat(run.said().getFirst()).contains("\"2020?[31m?01\" is not a date");
    }

    private ReoffendingRun run(String index, String offences) throws IOException {
        return ReoffendingRun.of(
                Files.writeString(folder.resolve("index.csv"), index),
                Files.writeString(folder.resolve("offences.csv"), offences),
                folder.resolve("result.json"));
    }
}
