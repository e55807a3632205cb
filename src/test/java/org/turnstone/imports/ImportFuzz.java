package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.turnstone.Fuzz;
import org.turnstone.imports.workbook.Xlsx;

/** What an agency's file may do to its readers, whatever is in it. */
public final class ImportFuzz {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final String CSV = """
            source_ref,source_updated_at,person_ref,pnc,surname,from,to,days
            1,2026-01-02 10:00,P1,2019/0000001S,"O'Neill, J",09/03/2025,,5
            2,2026-01-02T10:00Z,P2,19/1S,"Say ""hello\"\"\",2025-03-09,2025-04-01,
            3,,P3,,Zoë,2025-03-09,,30
            """;
    private static final String SHEET = """
            <worksheet><cols><col min="3" max="3" hidden="0"/></cols><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>from</t></is></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>A2</f><v>P1</v></c><c r="C2" s="1"><v>45725</v></c></row>
            <row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" s="2"><v>45725.5</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A4:B5"/></mergeCells></worksheet>""";

    private ImportFuzz() {}

    public static Map<String, Fuzz> all() {
        return Map.of(
                "csv", Fuzz.ofTexts(List.of(CSV, CSV.replace("\n", "\r\n"), CSV.replace("\n", "\r")), ImportFuzz::read),
                "xlsx packed",
                        new Fuzz(
                                List.of(
                                        Xlsx.of(CSV),
                                        book().part("xl/worksheets/sheet1.xml", SHEET)
                                                .made()),
                                ImportFuzz::read),
                "xlsx sheet",
                        Fuzz.ofTexts(
                                List.of(SHEET),
                                sheet -> read(book().bytes("xl/worksheets/sheet1.xml", sheet)
                                        .made())),
                "xlsx other parts",
                        Fuzz.ofTexts(
                                List.of(
                                        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
                                        "<sst><si><t>source_ref</t></si><si><r><t>person</t></r><r><t>_ref</t></r></si></sst>"),
                                part -> read(book().part("xl/worksheets/sheet1.xml", SHEET)
                                        .bytes("xl/styles.xml", part)
                                        .bytes("xl/sharedStrings.xml", part)
                                        .made())),
                "days and times",
                        Fuzz.ofTexts(
                                List.of("2025-03-09", "09/03/2025", "2025-03-09 21:40", "2025-10-26T01:30:15.5+00:00"),
                                ImportFuzz::moment));
    }

    private static Xlsx book() {
        return new Xlsx().shared("source_ref", "person_ref");
    }

    /** Nothing fails; every row is good, said again or refused, and each that is refused has its problem. */
    private static void read(byte[] file) {
        Sentences kind = new Sentences();
        ReadRows rows =
                new ExtractReader(kind, new RowCheck(kind, NOW, NOW, true, new NamedAgencies(Map.of()))).read(file);
        assertThat(rows.good().size() + rows.repeated() + rows.refused()).isEqualTo(rows.rows());
        assertThat(rows.problems()).allMatch(problem -> !problem.message().isBlank());
        assertThat(rows.rows() > 0 || !rows.problems().isEmpty()).isTrue();
        assertThat(rows.refused() == 0 || !rows.problems().isEmpty()).isTrue();
        rows.good().forEach(row -> {
            assertThat(row.sourceRef()).isNotBlank();
            assertThat(row.reader().day("from")).isNotNull();
            assertThat(row.values().values()).noneMatch(value -> value.indexOf(0) >= 0 || value.isBlank());
        });
    }

    private static void moment(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        var day = Moments.day(text);
        assertThat(day.problem().isPresent()
                        || Moments.day(day.sure().toString()).sure().equals(day.sure()))
                .isTrue();
        var time = Moments.time(text);
        assertThat(time.problem().isPresent()
                        || Moments.time(time.sure().toString()).sure().equals(time.sure()))
                .isTrue();
    }
}
