package org.turnstone.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, so that a test can write what no spreadsheet program would. */
public final class Xlsx {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String before = "";
    private String rows = "";
    private String after = "";

    public Xlsx() {
        part("[Content_Types].xml", "<Types/>");
        part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        book("<workbookPr/>", "<sheet name=\"Rows\" sheetId=\"1\" r:id=\"r1\"/>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
                        + "<Relationship Id=\"r8\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"r9\" Type=\"" + OFFICE
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        styles("");
    }

    public Xlsx part(String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Xlsx bytes(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Xlsx book(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
    }

    /** Styles 1 day, 2 day and time, 3 five digits, 4 percentage, 5 duration, then these formats from 6 on. */
    public Xlsx styles(String... more) {
        String own = "<numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"00000\"/><numFmt numFmtId=\"172\" formatCode=\"[h]:mm\"/>";
        String cells = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
                + "<xf numFmtId=\"10\"/><xf numFmtId=\"172\"/>";
        for (int i = 0; i < more.length; i++) {
            own += "<numFmt numFmtId=\"" + (180 + i) + "\" formatCode=\"" + more[i].replace("\"", "&quot;") + "\"/>";
            cells += "<xf numFmtId=\"" + (180 + i) + "\"/>";
        }
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + own + "</numFmts><cellXfs>" + cells + "</cellXfs></styleSheet>");
    }

    public Xlsx shared(String... texts) {
        return part(
                "xl/sharedStrings.xml",
                "<sst>"
                        + Arrays.stream(texts)
                                .map(text -> "<si><t>" + text + "</t></si>")
                                .collect(Collectors.joining()) + "</sst>");
    }

    /** Before the rows: the columns. After: merged cells. */
    public Xlsx around(String columns, String merged) {
        before = columns;
        after = merged;
        return this;
    }

    /** Rows as XML. */
    public Xlsx rows(String xml) {
        rows += xml;
        return this;
    }

    /** A row; each cell as XML, or as text. */
    public Xlsx row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            String cell = cells[column];
            row.append(cell.startsWith("<c") ? cell : cell.isEmpty() ? "" : text(column, number, cell));
        }
        return rows(row + "</row>");
    }

    private static String text(int column, int row, String text) {
        return "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted(letters(column), row, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    public static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }

    /** A number with a style, at a place such as B2. */
    public static String number(String place, String value, int style) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, value);
    }

    public Xlsx sheet(String name) {
        return part(
                name,
                "<worksheet xmlns=\"" + MAIN + "\">" + before + "<sheetData>" + rows + "</sheetData>" + after
                        + "</worksheet>");
    }

    public byte[] made() {
        if (!parts.containsKey("xl/worksheets/sheet1.xml")) {
            sheet("xl/worksheets/sheet1.xml");
        }
        return packed(streams());
    }

    /** As {@link #made}, one part being as long as its stream is. */
    public byte[] madeWith(String name, InputStream content) {
        Map<String, InputStream> all = streams();
        all.put(name, content);
        return packed(all);
    }

    private Map<String, InputStream> streams() {
        Map<String, InputStream> all = new LinkedHashMap<>();
        parts.forEach((part, bytes) -> all.put(part, new ByteArrayInputStream(bytes)));
        return all;
    }

    private static byte[] packed(Map<String, InputStream> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, InputStream> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().transferTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The same text again and again, made as it is read. */
    public static InputStream repeated(String first, String again, int times, String last) {
        return made(first, number -> again, times, last);
    }

    /** A text for each number, made as it is read. */
    public static InputStream made(String first, IntFunction<String> each, int times, String last) {
        return new SequenceInputStream(new Enumeration<>() {
            private int next = -1;

            @Override
            public boolean hasMoreElements() {
                return next <= times;
            }

            @Override
            public InputStream nextElement() {
                StringBuilder text = new StringBuilder(next < 0 ? first : "");
                int end = Math.min(Math.max(next, 0) + 1_000, times);
                for (next = Math.max(next, 0); next < end; next++) {
                    text.append(each.apply(next));
                }
                if (next == times) {
                    text.append(last);
                    next++;
                }
                return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /**
     * As {@link #made}, one part unpacking to this many bytes: a packed block, complete in itself, written over and over.
     * The file has no directory at its end, as a stream has none while it is read.
     */
    public byte[] bomb(String name, String first, String again, long bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ZipOutputStream zip = new ZipOutputStream(file);
            for (Map.Entry<String, InputStream> part : streams().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().transferTo(zip);
                zip.closeEntry();
            }
            zip.flush();
            byte[] called = name.getBytes(StandardCharsets.UTF_8);
            file.write(ByteBuffer.allocate(30)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort((short) 8)
                    .putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putShort((short) called.length)
                    .putShort((short) 0)
                    .array());
            file.write(called);
            Deflater deflater = new Deflater(9, true);
            file.write(block(deflater, first));
            String million = again.repeat(1_000_000 / again.length());
            byte[] block = block(deflater, million);
            for (long done = 0; done < bytes; done += million.length()) {
                file.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] block(Deflater deflater, String text) {
        byte[] into = new byte[text.length() + 1_000];
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(into, deflater.deflate(into, 0, into.length, Deflater.FULL_FLUSH));
    }

    /** The same rows as a file of comma-separated values, every cell a text. */
    public static byte[] of(String csv) {
        Xlsx made = new Xlsx();
        String[] lines = csv.strip().split("\n");
        Function<String, String[]> cells = line -> line.split(",", -1);
        for (int line = 0; line < lines.length; line++) {
            made.row(line + 1, cells.apply(lines[line]));
        }
        return made.made();
    }
}
