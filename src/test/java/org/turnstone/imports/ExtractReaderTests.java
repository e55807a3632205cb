package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractReaderTests {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final String HEADER = "source_ref,source_updated_at,person_ref,surname,from,to,days\n";

    @Test
    void a_file_with_a_mark_in_front_and_windows_line_ends_reads_well() {
        ReadRows rows = read("\uFEFF" + HEADER.replace("\n", "\r\n") + "1,,P1,\"O'Neill, J\",09/03/2025,,5\r\n\r\n");
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.good())
                .singleElement()
                .matches(row -> row.values().get("surname").equals("O'Neill, J"));
    }

    @Test
    void a_file_that_needs_more_memory_than_there_is_says_after_how_many_rows() {
        Sentences kind = new Sentences();
        RowCheck check = new RowCheck(kind, NOW, NOW, true, new NamedAgencies(Map.of()));
        String file = HEADER + "1,,P1,Ashby,2025-03-09,,\n".repeat(20);
        ReadRows read = new ExtractReader(kind, check, 5_000).read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.good()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .matches(
                        problem -> problem.message().matches("Split the file: after \\d+ rows it takes more memory.*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-02-31|There is no such day as 2025-02-31",
                "31/02/2025|There is no such day as 31/02/2025",
                "3 March|Write the day as 2025-03-09 or 09/03/2025",
                "0205-03-03|Check the year: 0205-03-03"
            })
    void a_day_that_cannot_be_is_met_with_words(String day, String words) {
        ReadRows rows = read(HEADER + "1,,P1,Ashby," + day + ",,\n2,,P2,Barrow,2025-01-01,,");
        assertThat(rows.problems()).containsExactly(new RowProblem(2, "from", words));
        assertThat(rows.good()).hasSize(1);
        assertThat(rows.refused()).isEqualTo(1);
    }

    @Test
    void the_hour_that_comes_twice_is_asked_about_and_the_one_that_never_was_is_refused() {
        assertThat(Moments.time("2025-10-26 01:30").problem())
                .hasValueSatisfying(words -> assertThat(words).contains("came twice"));
        assertThat(Moments.time("2025-10-26T01:30+00:00").sure()).isEqualTo(Instant.parse("2025-10-26T01:30:00Z"));
        assertThat(Moments.time("2025-03-30 01:30").problem()).isPresent();
        assertThat(Moments.time("01/07/2025 09:05").sure()).isEqualTo(Instant.parse("2025-07-01T08:05:00Z"));
        assertThat(Moments.time("2025-07-01").sure()).isEqualTo(Instant.parse("2025-06-30T23:00:00Z"));
    }

    @Test
    void columns_are_named_when_unknown_missing_or_doubled() {
        assertThat(read("source_ref,person_ref,person_ref,colour\n1,P1,P1,red").problems())
                .extracting(RowProblem::column)
                .containsExactly("person_ref", "colour", "from");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source_ref;person_ref;from|The columns are not parted by commas: save as CSV with commas",
                "PK\u0003\u0004|The spreadsheet is damaged: open it, save it again as .xlsx and send that"
            })
    void a_file_of_another_kind_is_refused_in_words(String file, String words) {
        assertThat(read(file).problems()).extracting(RowProblem::message).containsExactly(words);
    }

    @Test
    void an_empty_file_a_header_alone_and_other_encodings_are_refused_in_words() {
        assertThat(problem(new byte[0])).isEqualTo("The file is empty");
        assertThat(problem(HEADER.getBytes(StandardCharsets.UTF_8))).isEqualTo("The file has a header and no rows");
        assertThat(problem(HEADER.getBytes(StandardCharsets.UTF_16))).contains("UTF-16");
        assertThat(problem((HEADER + "1,,P1,Müller,2025-01-01,,").getBytes(Charset.forName("windows-1252"))))
                .contains("not in UTF-8");
    }

    @Test
    void a_quotation_mark_left_open_or_five_megabytes_of_text_are_met_with_words() {
        assertThat(problem((HEADER + "1,,P1,\"Ashby,2025-01-01,,\n2,,P2,Barrow,2025-01-01,,")
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("quotation mark is left open");
        assertThat(problem(
                        (HEADER + "1,,P1," + "x".repeat(5_000_000) + ",2025-01-01,,").getBytes(StandardCharsets.UTF_8)))
                .contains("longer than a million characters");
        assertThat(read(HEADER + "1,,P1," + "x".repeat(5_000) + ",2025-01-01,,").problems())
                .extracting(RowProblem::message)
                .containsExactly("Shorten this to 100 characters; it has 5000");
    }

    @Test
    void the_room_s_own_rule_and_a_time_in_the_future_are_told_by_column() {
        assertThat(read(HEADER + "1,,P1,Ashby,2025-01-02,2025-01-01,").problems())
                .containsExactly(new RowProblem(2, "to", "This cannot be before the first day"));
        assertThat(read(HEADER + "1,2027-01-01,P1,Ashby,2025-01-02,,").problems())
                .containsExactly(new RowProblem(2, "source_updated_at", "This lies in the future: check the date"));
    }

    @Test
    void a_row_told_twice_counts_once_and_two_that_contradict_are_both_refused() {
        ReadRows twice = read(HEADER + "1,,P1,Ashby,2025-01-01,,\n1,,P1,Ashby,2025-01-01,,");
        assertThat(List.of(twice.good().size(), twice.repeated(), twice.refused()))
                .containsExactly(1, 1, 0);
        ReadRows against = read(HEADER + "1,,P1,Ashby,2025-01-01,,\n1,,P1,Ashby,2025-01-02,,");
        assertThat(List.of(against.good().size(), against.repeated(), against.refused()))
                .containsExactly(0, 0, 2);
    }

    @Test
    void an_identifier_that_fails_its_check_is_noted_and_the_row_is_taken() {
        ReadRows rows = read("source_ref,person_ref,pnc,from\n1,P1,2019/0123456Y,2025-01-01");
        assertThat(rows.good()).hasSize(1);
        assertThat(rows.problems()).extracting(RowProblem::column).containsExactly("pnc");
    }

    private static String problem(byte[] file) {
        return read(file).problems().getFirst().message();
    }

    private static ReadRows read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadRows read(byte[] file) {
        Sentences kind = new Sentences();
        return new ExtractReader(kind, new RowCheck(kind, NOW, NOW, true, new NamedAgencies(Map.of()))).read(file);
    }
}
