package org.turnstone.imports;

import static org.turnstone.imports.workbook.Xlsx.repeated;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.turnstone.imports.workbook.Xlsx;

/**
 * Workbooks made to harm, each read as an import reads it. Run as a program of its own with little memory: says in one
 * line for each what came of it, {@code name<tab>milliseconds<tab>words or rows}.
 */
final class HostileWorkbooks {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEAD = "<worksheet><sheetData><row>"
            + Arrays.stream("source_ref,person_ref,from".split(","))
                    .map(name -> "<c t=\"inlineStr\"><is><t>" + name + "</t></is></c>")
                    .collect(Collectors.joining())
            + "</row>";
    private static final String ROW = "<row><c><v>1</v></c><c><v>1</v></c><c s=\"1\"><v>45000</v></c></row>";
    private static final String END = "</sheetData></worksheet>";
    private static final List<String> PARTS =
            List.of(SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels");

    private HostileWorkbooks() {}

    /** @param listener where a workbook that gets its way would be seen */
    static Map<String, Supplier<byte[]>> all(String listener) {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("in order", () -> sheet(HEAD + ROW + END));
        tooMuch(all);
        entities(all, listener);
        withoutEnd(all);
        otherwise(all);
        return all;
    }

    private static void tooMuch(Map<String, Supplier<byte[]>> all) {
        all.put("10 GB sheet", () -> new Xlsx().bomb(SHEET, HEAD, ROW, 10_000_000_000L));
        all.put(
                "10 GB of a part nobody asked for",
                () -> new Xlsx().bomb("docProps/thumbnail.jpeg", "", "0000", 10_000_000_000L));
        all.put("a million shared texts", () -> rows().madeWith("xl/sharedStrings.xml", shared(1_000_000, 1)));
        all.put("100 MB of shared text", () -> rows().madeWith("xl/sharedStrings.xml", shared(100_000, 100)));
        all.put("six thousand parts", () -> {
            Xlsx made = new Xlsx();
            IntStream.range(0, 6_000).forEach(number -> made.part("xl/p" + number + ".xml", ""));
            return made.made();
        });
    }

    private static void entities(Map<String, Supplier<byte[]>> all, String listener) {
        for (String part : PARTS) {
            all.put(
                    "external entity in " + part,
                    () -> rows().part(part, entity(listener)).made());
        }
        all.put(
                "external entity in UTF-16",
                () -> rows().bytes(SHEET, entity(listener).getBytes(StandardCharsets.UTF_16))
                        .made());
        all.put(
                "declared elsewhere",
                () -> sheet("<!DOCTYPE worksheet SYSTEM \"http://" + listener + "/dtd\"><worksheet/>"));
        all.put(
                "quadratic entities",
                () -> sheet("<!DOCTYPE w [<!ENTITY a \"" + "x".repeat(50_000) + "\">]><w>" + "&a;".repeat(50_000)
                        + "</w>"));
        String doubling = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining());
        all.put("entities of entities", () -> sheet("<!DOCTYPE w [<!ENTITY a0 \"ha\">" + doubling + "]><w>&a29;</w>"));
    }

    private static void withoutEnd(Map<String, Supplier<byte[]>> all) {
        all.put(
                "a text without end",
                () -> with(Xlsx.made(HEAD + "<row><c><v>", HostileWorkbooks::mixed, 1_000_000, "")));
        all.put(
                "an attribute without end",
                () -> with(Xlsx.made(HEAD + "<row r=\"", HostileWorkbooks::mixed, 1_000_000, "\"/>")));
        all.put("a comment without end", () -> with(repeated(HEAD + "<!--", "<a>", 10_000_000, "-->")));
        all.put("elements in elements", () -> with(repeated(HEAD, "<a>", 4_000_000, "")));
        all.put("names without number", () -> with(numbered(HEAD, "<x%07d/>", 3_000_000, END)));
        all.put("a row without end", () -> with(repeated(HEAD + "<row>", "<c><v>1</v></c>", 2_000_000, "")));
        all.put(
                "cells merged without end",
                () -> with(repeated(
                        HEAD + ROW + "</sheetData>", "<mergeCell ref=\"A2:XFD1048576\"/>", 500_000, "</worksheet>")));
        all.put("empty rows without end", () -> with(repeated(HEAD, "<row/>", 2_000_000, END)));
    }

    private static void otherwise(Map<String, Supplier<byte[]>> all) {
        all.put(
                "macros",
                () -> rows().bytes("xl/vbaProject.bin", new byte[] {1}).made());
        all.put("locked or older", () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        byte[] whole = with(numbered(HEAD, ROW.replace(">1<", ">%07d<"), 2_000, END));
        all.put("cut off", () -> Arrays.copyOf(whole, whole.length - 4_000));
        all.put(
                "a zip of something else",
                () -> new Xlsx().part("_rels/.rels", "<Relationships/>").made());
        all.put(
                "a sheet above itself",
                () -> rows().part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"../../etc/passwd\"/></Relationships>")
                        .made());
    }

    private static byte[] with(InputStream sheet) {
        return new Xlsx().madeWith(SHEET, sheet);
    }

    /** Packs too badly to be found by that. */
    private static String mixed(int number) {
        return Integer.toHexString(number * 0x9E3779B1);
    }

    private static Xlsx rows() {
        return new Xlsx().part(SHEET, HEAD + ROW + END);
    }

    private static byte[] sheet(String xml) {
        return new Xlsx().part(SHEET, xml).made();
    }

    private static String entity(String listener) {
        return "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://" + listener + "/p\">%p;<!ENTITY a SYSTEM \"http://"
                + listener + "/a\">]><w>&a;</w>";
    }

    private static InputStream shared(int texts, int copies) {
        return numbered(
                "<sst>", "<si><t>" + "Made up name %07d ".repeat(copies).strip() + "</t></si>", texts, "</sst>");
    }

    private static InputStream numbered(String first, String each, int times, String last) {
        return Xlsx.made(first, i -> each.replace("%07d", "%07d".formatted(i)), times, last);
    }

    static String outcome(byte[] file) {
        Sentences kind = new Sentences();
        ReadRows read =
                new ExtractReader(kind, new RowCheck(kind, NOW, NOW, true, new NamedAgencies(Map.of()))).read(file);
        return read.rows() > 0
                ? read.rows() + " rows"
                : read.problems().getFirst().message();
    }

    public static void main(String[] listener) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Map.Entry<String, Supplier<byte[]>> one : all(listener[0]).entrySet()) {
            byte[] file = one.getValue().get();
            if (listener.length > 1) {
                Files.write(Path.of(listener[1], one.getKey().replaceAll("[^A-Za-z0-9]", "-") + ".xlsx"), file);
            }
            long before = System.nanoTime();
            String outcome = outcome(file);
            out.printf("%s\t%d\t%s%n", one.getKey(), (System.nanoTime() - before) / 1_000_000, outcome);
        }
    }
}
