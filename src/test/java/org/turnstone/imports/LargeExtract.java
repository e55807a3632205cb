package org.turnstone.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.turnstone.imports.workbook.Xlsx;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;

/** 200,000 rows with one bad, as CSV and as a workbook, read as an import reads them; a program of its own with little memory. */
final class LargeExtract {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final int ROWS = Integer.getInteger("large.rows", 200_000);
    private static final String HEADER =
            "source_ref,source_updated_at,person_ref,pnc,forename,surname,date_of_birth,sex,postcode,from,to,days";

    private LargeExtract() {}

    private static String row(int number) {
        return "S%06d,2026-01-02 10:00,P%06d,2019/%07dS,Name%d,Other%d,19%02d-%02d-%02d,m,KM%d 1AA,2025-01-01,,%s"
                .formatted(
                        number,
                        number,
                        number,
                        number % 977,
                        number % 7_919,
                        40 + number % 60,
                        1 + number % 12,
                        1 + number % 28,
                        1 + number % 20,
                        number == ROWS / 2 ? "many" : "30");
    }

    private static byte[] csv() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int number = 0; number < ROWS; number++) {
            file.append('\n').append(row(number));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        return new Xlsx()
                .madeWith(
                        "xl/worksheets/sheet1.xml",
                        Xlsx.made(
                                "<worksheet><sheetData>" + cells(HEADER),
                                number -> cells(row(number)),
                                ROWS,
                                "</sheetData></worksheet>"));
    }

    private static String cells(String line) {
        return "<row><c t=\"inlineStr\"><is><t>" + line.replace(",", "</t></is></c><c t=\"inlineStr\"><is><t>")
                + "</t></is></c></row>";
    }

    /** On a database of its own, all of it. */
    private static void apply() {
        try (ImportWorld world = new ImportWorld()) {
            world.bean(Sentences.class).remembers = false;
            ImportRequest request = new ImportRequest(
                    "sentences", new AgencyCode("PRISON"), "main", "sentences.csv", null, false, false);
            long before = System.nanoTime();
            ImportReport report = world.bringAs(world.staff(Role.DATA_STEWARD, "COUNCIL"), request, csv());
            System.out.printf(
                    "applied: %d rows, %d taken, %d refused, %d rows of source, %d ms%n",
                    report.rows(),
                    report.newRows() + report.waiting(),
                    report.refused(),
                    world.count("imports.source_row") + world.count("imports.waiting_row"),
                    (System.nanoTime() - before) / 1_000_000);
        }
    }

    public static void main(String[] format) {
        if (format[0].equals("apply")) {
            apply();
            return;
        }
        byte[] file = format[0].equals("csv") ? csv() : workbook();
        Sentences kind = new Sentences();
        long before = System.nanoTime();
        ReadRows read =
                new ExtractReader(kind, new RowCheck(kind, NOW, NOW, true, new NamedAgencies(Map.of()))).read(file);
        System.out.printf(
                "%s: %,d bytes, %d rows, %d good, %d refused, %s, %d ms, %d MB held%n",
                format[0],
                file.length,
                read.rows(),
                read.good().size(),
                read.refused(),
                read.problems(),
                (System.nanoTime() - before) / 1_000_000,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
