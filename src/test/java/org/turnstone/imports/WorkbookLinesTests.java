package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.imports.workbook.Xlsx.number;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.imports.workbook.Xlsx;

/** Spreadsheets as agencies make them: what is sure is read, the rest is met with words by row and column. */
class WorkbookLinesTests {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final String[] HEADER = {
        "source_ref", "person_ref", "pnc", "from", "days", "source_updated_at", "withdrawn", "phone"
    };

    private static Xlsx sheet() {
        return new Xlsx().row(1, HEADER);
    }

    private static Xlsx with(String cell, int column) {
        String[] cells = {"1", "P1", "", "2025-01-01", "", "", "", ""};
        cells[column] = cell;
        return sheet().row(2, cells);
    }

    private static ReadRows read(Xlsx workbook) {
        return read(workbook.made());
    }

    private static ReadRows read(byte[] file) {
        Sentences kind = new Sentences() {
            @Override
            public List<Column> columns() {
                return java.util.stream.Stream.concat(
                                super.columns().stream(), java.util.stream.Stream.of(Column.text("phone")))
                        .toList();
            }
        };
        return new ExtractReader(kind, new RowCheck(kind, NOW, NOW, true, new NamedAgencies(Map.of()))).read(file);
    }

    @ParameterizedTest(name = "{0} with style {1} in {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "45725|1|3|2025-03-09",
                "45725.0|1|3|2025-03-09",
                "60|1|3|There was no 29 February 1900",
                "45725|0|3|This is the number 45725, not a day: write it as 2025-03-09",
                "20250309|0|3|This is the number 20250309, not a day: write it as 2025-03-09",
                "45725.9027777778|2|5|2025-03-09T21:40:00Z",
                "45725|1|5|2025-03-09T00:00:00Z",
                "0.9027777778|2|5|This is a time without a day: write both, as 2025-03-09 21:40",
                "45956.0625|2|5|The clocks went back and 2025-10-26T01:30 came twice: add +01:00 for the first or +00:00 for the second",
                "45725|1|1|The spreadsheet has made a day of this: give the column the format Text and type it again",
                "1.5|5|5|This is a length of time: write the day and the time, or the number, as text",
                "0.45|4|4|This is shown as a percentage: give the column the format Number",
                "1001|0|1|1001",
                "42|3|1|00042",
                "1E3|0|1|1000",
                "0.30000000000000004|0|1|0.3",
                "1234567890123456|0|1|Spreadsheets keep 15 digits of a number and lose the rest: give the column the format Text and type it again",
                "7700900123|0|7|As a number this has lost the 0 in front: give the column the format Text and type it again",
                "30|0|4|30",
                "30.5|0|4|Write a whole number from 0 to 10000",
                "1e999|0|4|Spreadsheets keep 15 digits of a number and lose the rest: give the column the format Text and type it again",
                "NaN|0|4|This is not a number that can be read: type it again"
            })
    void a_number_is_read_as_what_it_shows_or_met_with_words(String value, int style, int column, String expected) {
        ReadRows rows = read(with(number(Xlsx.letters(column) + "2", value, style), column));
        if (rows.good().isEmpty()) {
            assertThat(rows.problems()).containsExactly(new RowProblem(2, HEADER[column], expected));
        } else {
            assertThat(rows.good().getFirst().values().get(HEADER[column])).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>|1|!The cell shows an error: write the value, or leave it empty",
                "<c r=\"B2\" t=\"str\"><f>CONCAT(A2,1)</f><v>P11</v></c>|1|P11",
                "<c r=\"B2\"><f>A2+1</f><v>7</v></c>|1|7",
                "<c r=\"B2\"><f>A2+1</f></c>|1|!This formula has no value stored with it: copy the column and paste it as values",
                "<c r=\"G2\" t=\"b\"><v>1</v></c>|6|y",
                "<c r=\"B2\" t=\"b\"><v>1</v></c>|1|!The spreadsheet has made TRUE of this: give the column the format Text and type it again",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>=cmd</t></is></c>|1|=cmd",
                "<c r=\"B2\" t=\"inlineStr\"><is><r><t>P</t></r><r><t>9</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>|1|P9",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>P_x0041_</t></is></c>|1|PA",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>P_x0000_</t></is></c>|1|!Take out the control characters",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>P_xD83D_</t></is></c>|1|!Take out the control characters",
                "<c r=\"D2\" t=\"d\"><v>2025-03-09</v></c>|3|2025-03-09"
            })
    void formulas_errors_and_flags_give_their_stored_value_or_a_problem(String cell, int column, String expected) {
        ReadRows rows = read(with(cell, column));
        if (expected.startsWith("!")) {
            assertThat(rows.problems()).containsExactly(new RowProblem(2, HEADER[column], expected.substring(1)));
        } else {
            assertThat(rows.problems()).isEmpty();
            assertThat(rows.good().getFirst().values().get(HEADER[column])).isEqualTo(expected);
        }
    }

    @Test
    void days_count_from_1904_where_the_workbook_says_so() {
        Xlsx workbook = with(number("D2", "44263", 1), 3);
        workbook.book("<workbookPr date1904=\"1\"/>", "<sheet name=\"Rows\" sheetId=\"1\" r:id=\"r1\"/>");
        assertThat(read(workbook).good().getFirst().values()).containsEntry("from", "2025-03-09");
    }

    @Test
    void texts_may_be_shared_and_formats_may_be_the_agency_s_own() {
        Xlsx workbook = with("<c r=\"B2\" t=\"s\"><v>1</v></c>", 1).shared("Other", "P7");
        assertThat(read(workbook).good().getFirst().personRef()).isEqualTo("P7");
        for (String format : List.of("d mmm yy", "[$-809]dddd d mmmm yyyy", "yyyy\"年\"m\"月\"")) {
            Xlsx own = with(number("D2", "45725", 6), 3).styles(format);
            assertThat(read(own).good().getFirst().values()).as(format).containsEntry("from", "2025-03-09");
        }
        for (String format : List.of("#,##0", "\"day\" 0", "[Red]0", "0\\d")) {
            Xlsx own = with(number("B2", "45725", 6), 1).styles(format);
            assertThat(read(own).good().getFirst().personRef()).as(format).isEqualTo("45725");
        }
    }

    @Test
    void the_first_sheet_that_is_not_hidden_is_read() {
        Xlsx workbook = with("P1", 1).sheet("xl/worksheets/sheet2.xml").rows("").around("", "");
        workbook.part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>lists</t></is></c></row></sheetData></worksheet>");
        workbook.book(
                "",
                "<sheet name=\"Lists\" sheetId=\"2\" state=\"veryHidden\" r:id=\"r1\"/><sheet name=\"Rows\" sheetId=\"1\" r:id=\"r2\"/>");
        assertThat(read(workbook).good()).hasSize(1);
        workbook.book("", "<sheet name=\"Lists\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/>");
        assertThat(read(workbook).problems())
                .containsExactly(new RowProblem(1, "", "Every sheet is hidden: show the one to be read"));
    }

    @Test
    void hidden_rows_and_columns_are_asked_about() {
        Xlsx row = sheet().rows("<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>")
                .row(3, "2", "P2", "", "2025-01-01");
        assertThat(read(row).problems())
                .contains(new RowProblem(2, "source_ref", "This row is hidden: show it, or take it out"));
        assertThat(read(row).good()).extracting(ReadRow::number).containsExactly(3);
        Xlsx column = with("P1", 1).around("<cols><col min=\"2\" max=\"3\" hidden=\"1\" width=\"9\"/></cols>", "");
        assertThat(read(column).problems())
                .containsExactly(
                        new RowProblem(1, "person_ref", "This column is hidden: show it, or take it out"),
                        new RowProblem(1, "pnc", "This column is hidden: show it, or take it out"));
    }

    @Test
    void merged_cells_refuse_the_rows_they_cross_and_no_others() {
        Xlsx workbook = with("P1", 1)
                .row(3, "2", "P2", "", "2025-01-01")
                .row(4, "3", "P3", "", "2025-01-01")
                .around("", "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");
        ReadRows rows = read(workbook);
        assertThat(rows.good()).extracting(ReadRow::sourceRef).containsExactly("3");
        assertThat(rows.refused()).isEqualTo(2);
        assertThat(rows.problems())
                .contains(new RowProblem(3, "person_ref", "Cells are merged here: part them, and fill in each"));
        Xlsx header = with("P1", 1).around("", "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>");
        assertThat(read(header).problems())
                .extracting(RowProblem::message)
                .containsExactly("Cells are merged over the names of columns: give each column one name");
    }

    @Test
    void a_title_above_and_a_second_row_of_names_are_met_with_words() {
        Xlsx titled = new Xlsx().row(1, "Weekly return").row(3, HEADER).row(4, "1", "P1", "", "2025-01-01");
        assertThat(read(titled).problems())
                .containsExactly(
                        new RowProblem(
                                1,
                                "",
                                "The first row names no column of sentences: take out what stands above the names of the columns"));
        Xlsx twice = sheet().row(2, "Source ref", "Person ref", "PNC", "From").row(3, "1", "P1", "", "2025-01-01");
        assertThat(read(twice).problems())
                .containsExactly(new RowProblem(2, "", "This row names the columns again: take it out"));
        assertThat(read(twice).good()).hasSize(1);
    }

    @Test
    void empty_rows_and_cells_that_are_only_formatted_are_nothing_and_a_value_beside_the_columns_is_asked_about() {
        Xlsx empty = with("P1", 1)
                .rows(
                        "<row r=\"3\"/><row r=\"9\"><c r=\"A9\" s=\"1\"/><c r=\"B9\" t=\"inlineStr\"><is><t> </t></is></c></row>");
        assertThat(read(empty).rows()).isEqualTo(1);
        assertThat(read(sheet().row(2)).problems())
                .extracting(RowProblem::message)
                .containsExactly("The file has a header and no rows");
        assertThat(read(new Xlsx()).problems()).extracting(RowProblem::message).containsExactly("The file is empty");
        Xlsx beside = with("P1", 1).row(3, "2", "P2", "", "2025-01-01", "", "", "", "", "", "note");
        assertThat(read(beside).problems()).extracting(RowProblem::row).containsExactly(3);
        assertThat(read(beside).good()).hasSize(1);
    }

    @Test
    void the_same_rows_as_a_workbook_and_as_csv_are_the_same_rows() {
        String csv =
                "source_ref,person_ref,pnc,from,days\n1,P1,2019/0000001S,2025-01-01,5\n2,P2,,09/03/2025,\n3,P3,,31/02/2025,\n";
        ReadRows rows = read(Xlsx.of(csv));
        assertThat(rows).isEqualTo(read(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(rows.good()).hasSize(2);
    }
}
