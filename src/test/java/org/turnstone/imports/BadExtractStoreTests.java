package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.imports.workbook.Xlsx;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;

/** Files as they go wrong in life, taken whole: problems by row and column, good rows in, nothing half applied. */
class BadExtractStoreTests {
    private static final String HEADER = "source_ref,person_ref,pnc,forename,surname,date_of_birth\n";
    private static final String GOOD = "1,P1,2019/0000001S,Ann,Ashby,1990-05-01\n";

    private final ImportWorld world = new ImportWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private ImportReport bring(byte[] file, boolean allOrNothing) {
        return world.bringAs(
                world.staff(Role.DATA_STEWARD, "COUNCIL"),
                new ImportRequest("people", new AgencyCode("POLICE"), "main", "people", null, false, allOrNothing),
                file);
    }

    private record Whole(String what, byte[] file, RowProblem problem) {}

    private static Whole file(String what, byte[] file, RowProblem problem) {
        return new Whole(what, file, problem);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Whole> whole_files() {
        return Stream.concat(empty_and_misnamed(), in_other_writing());
    }

    private static Stream<Whole> empty_and_misnamed() {
        return Stream.of(
                file("empty", new byte[0], new RowProblem(1, "", "The file is empty")),
                file("blank lines", utf8("\n\n\n"), new RowProblem(1, "", "The file is empty")),
                file("header only", utf8(HEADER), new RowProblem(1, "", "The file has a header and no rows")),
                file(
                        "doubled column",
                        utf8(HEADER.replace("forename", "surname") + GOOD),
                        new RowProblem(1, "surname", "This column is there twice: take one out")));
    }

    private static Stream<Whole> in_other_writing() {
        String rows = HEADER + GOOD;
        return Stream.of(
                file(
                        "UTF-16",
                        rows.getBytes(StandardCharsets.UTF_16),
                        new RowProblem(1, "", "The file is in UTF-16: save it as CSV UTF-8")),
                file(
                        "UTF-16 without a mark",
                        rows.getBytes(StandardCharsets.UTF_16LE),
                        new RowProblem(1, "", "The file is in UTF-16: save it as CSV UTF-8")),
                file(
                        "Windows-1252",
                        (rows + "2,P2,,Zo\u00EB,M\u00FCller,1990-05-01\n").getBytes(Charset.forName("windows-1252")),
                        new RowProblem(1, "", "The file is not in UTF-8: save it as CSV UTF-8")),
                file(
                        "semicolons",
                        utf8(rows.replace(',', ';')),
                        new RowProblem(1, "", "The columns are not parted by commas: save as CSV with commas")),
                file(
                        "a quote never closed",
                        utf8(rows + "2,P2,,\"Bilal,Barrow,1990-05-01\n3,P3,,Cem,Coe,1990-05-01\n"),
                        new RowProblem(
                                3,
                                "",
                                "A quotation mark is left open, or a value is longer than a million characters")),
                file(
                        "5 MB in one value",
                        utf8(rows + "2,P2,," + "x".repeat(5_000_000) + ",Barrow,1990-05-01\n"),
                        new RowProblem(
                                3,
                                "",
                                "A quotation mark is left open, or a value is longer than a million characters")));
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_as_a_whole() {
        whole_files().forEach(one -> {
            ImportReport report = bring(one.file(), false);
            assertThat(report.problems()).as(one.what()).containsExactly(one.problem());
            assertThat(report.newRows()).isZero();
            assertThat(report.allTaken()).isFalse();
        });
        assertThat(world.state()).isEmpty();
    }

    @Test
    void bad_rows_are_told_by_row_and_column_and_stay_out_alone() {
        byte[] file = utf8(HEADER
                + GOOD
                + "2,P2,,Bo,Barrow,31/02/1990\n"
                + "3,P3,,Bo,Barrow,2030-01-01\n"
                + "4,P4,,B\u0000o,Barrow,1990-05-02\n"
                + "5,P5,,Bo,Barrow,1990-05-02,\n"
                + ",P6,,Bo,Barrow,1990-05-02\n"
                + "7,P7,2019/0000003S,Cem,Coe,1990-05-03\n");
        ImportReport none = bring(file, true);
        assertThat(List.of(none.newRows(), none.refused())).containsExactly(0, 7);
        assertThat(world.state()).isEmpty();
        ImportReport report = bring(file, false);
        assertThat(List.of(report.newRows(), report.refused())).containsExactly(2, 5);
        assertThat(report.problems())
                .containsExactly(
                        new RowProblem(3, "date_of_birth", "There is no such day as 31/02/1990"),
                        new RowProblem(4, "date_of_birth", "A date of birth cannot lie in the future"),
                        new RowProblem(5, "forename", "Take out the control characters"),
                        new RowProblem(
                                6,
                                "",
                                "The row has 7 values, the header names 6: is a comma in a value not in quotation marks, or a column without a name?"),
                        new RowProblem(7, "source_ref", "Fill in source_ref"));
    }

    @Test
    void marks_in_front_lone_returns_formulas_and_markup_are_only_text() {
        String file =
                "\uFEFF" + HEADER + "1,P1,2019/0000001S,=cmd|' /C calc'!A0,<script>alert(1)</script>,1990-05-01\n";
        assertThat(bring(utf8(file.replace("\n", "\r")), false).newRows()).isEqualTo(1);
        assertThat(world.probe(String.class, "select forename || surname from person.record"))
                .isEqualTo("=cmd|' /C calc'!A0<script>alert(1)</script>");
    }

    @Test
    void a_check_letter_that_fails_is_noted_and_a_reference_given_to_someone_else_waits_for_the_steward() {
        ImportReport noted = bring(utf8(HEADER + "1,P1,2019/0000001B,Ann,Ashby,1990-05-01\n"), false);
        assertThat(noted.problems()).extracting(RowProblem::column).containsExactly("pnc");
        assertThat(noted.newRows()).isEqualTo(1);
        ImportReport reused = bring(
                utf8(
                        "source_ref,source_updated_at,person_ref,forename,surname,date_of_birth\n1,2026-01-15T10:00Z,P1,Omar,Quayle,1961-11-30\n"),
                false);
        assertThat(reused.waiting()).isEqualTo(1);
        assertThat(world.probe(String.class, "select surname from person.record"))
                .isEqualTo("Ashby");
    }

    @Test
    void the_same_rows_as_csv_and_as_a_workbook_end_in_the_same_state() {
        String rows = HEADER + GOOD + "2,P2,2019/0000002S,Bilal,Barrow,1985-06-02\n3,P3,,Bilal,Barow,1985-06-02\n";
        bring(utf8(rows), false);
        List<String> state = world.state();
        assertThat(state).isNotEmpty();
        ImportReport again = bring(Xlsx.of(rows), false);
        assertThat(List.of(again.newRows(), again.corrected(), again.refused())).containsExactly(0, 0, 0);
        assertThat(world.state()).isEqualTo(state);
        try (ImportWorld other = new ImportWorld()) {
            other.bringAs(
                    other.staff(Role.DATA_STEWARD, "COUNCIL"),
                    new ImportRequest("people", new AgencyCode("POLICE"), "main", "people.xlsx", null, false, false),
                    Xlsx.of(rows));
            assertThat(other.state()).isEqualTo(state);
        }
    }
}
