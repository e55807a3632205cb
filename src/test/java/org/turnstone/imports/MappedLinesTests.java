package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.imports.ColumnMapping.Theirs;

class MappedLinesTests {
    private static final ColumnMapping MAPPING = new ColumnMapping(
            List.of(
                    new Theirs("nominal ref", "person_ref", DateForm.USUAL),
                    new Theirs("dob", "date_of_birth", DateForm.MONTH_FIRST),
                    new Theirs("officer's note", "", DateForm.USUAL)),
            Map.of("sex", "u"));

    @Test
    void columns_are_renamed_left_out_and_filled_in_and_days_read_as_their_column_writes_them() throws Exception {
        List<Line> lines = read("""
                source_ref,Nominal Ref,DOB,Officer's note
                1,P1,03/04/1990,call on Friday
                """);
        assertThat(lines.getFirst().values()).containsExactly("source_ref", "person_ref", "date_of_birth", "sex");
        assertThat(lines.get(1).values()).containsExactly("1", "P1", "1990-03-04", "u");
        assertThat(lines.get(1).wrong()).isEmpty();
    }

    @Test
    void a_day_written_otherwise_than_its_column_says_is_wrong_and_never_guessed() throws Exception {
        Line line = read("source_ref,nominal ref,dob\n1,P1,25/04/1990\n").get(1);
        assertThat(line.wrong()).containsOnlyKeys(2);
        assertThat(line.wrong().get(2)).contains("01/31/2026 (month first)");
    }

    @Test
    void a_line_too_short_stays_too_short() throws Exception {
        assertThat(read("source_ref,nominal ref,dob\n1,P1\n").get(1).values()).hasSize(2);
    }

    @Test
    void each_way_of_writing_days_reads_its_own_with_or_without_a_time() {
        assertThat(DateForm.DIGITS.read("20260131")).contains("2026-01-31");
        assertThat(DateForm.DOTS.read("1.2.2026 9:05")).contains("2026-02-01T09:05");
        assertThat(DateForm.MONTH_NAMED.read("31 jan 2026")).contains("2026-01-31");
        assertThat(DateForm.MONTH_NAMED_SHORT.read("31-Jan-26")).contains("2026-01-31");
        assertThat(DateForm.DASHES.read("30-02-2026")).isEmpty();
        assertThat(DateForm.DASHES.read("")).contains("");
    }

    @Test
    void names_that_systems_often_use_are_suggested_and_others_are_not() {
        List<String> ours = List.of("source_ref", "person_ref", "date_of_birth", "forename");
        assertThat(ColumnNames.SHIPPED.suggested("D.O.B", ours)).isEqualTo("date_of_birth");
        assertThat(ColumnNames.SHIPPED.suggested("Date of Birth", ours)).isEqualTo("date_of_birth");
        assertThat(ColumnNames.SHIPPED.suggested("First Name", ours)).isEqualTo("forename");
        assertThat(ColumnNames.SHIPPED.suggested("shoe size", ours)).isEmpty();
        assertThat(ColumnNames.SHIPPED.suggested("surname", ours)).isEmpty();
    }

    private static List<Line> read(String file) throws Exception {
        List<Line> read = new ArrayList<>();
        try (Lines lines = MappedLines.of(ExtractReader.open(file.getBytes(StandardCharsets.UTF_8)), MAPPING)) {
            for (Line line = lines.next(List.of()); line != null; line = lines.next(List.of())) {
                read.add(line);
            }
        }
        return read;
    }
}
