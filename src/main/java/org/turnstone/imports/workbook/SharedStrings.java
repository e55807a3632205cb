package org.turnstone.imports.workbook;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that cells refer to by number, held as one run of bytes: a million short ones take 20 MB. */
final class SharedStrings {
    private static final int MOST_BYTES = 64_000_000;

    private byte[] bytes = new byte[8_192];
    private int[] ends = new int[1_024];
    private int count;

    void read(InputStream part) throws UnreadableWorkbook {
        Xml xml = new Xml(part);
        while (xml.next()) {
            if (xml.begins("si")) {
                add(runs(xml, "si"));
            }
        }
    }

    /** The text of an item, which may be written in runs; how it is pronounced is not part of it. */
    static String runs(Xml xml, String item) throws UnreadableWorkbook {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(item)) {
            if (xml.begins("rPh")) {
                xml.text();
            } else if (xml.begins("t")) {
                text.append(xml.text());
            }
            if (text.length() > 1_000_000) {
                throw new UnreadableWorkbook("A value is longer than a million characters");
            }
        }
        return text.toString();
    }

    private void add(String text) throws UnreadableWorkbook {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int from = end(count);
        if (from + more.length > MOST_BYTES || count > MOST_BYTES / 8) {
            throw UnreadableWorkbook.tooLarge();
        }
        if (from + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST_BYTES, Math.max(from + more.length, bytes.length * 2)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(more, 0, bytes, from, more.length);
        ends[count++] = from + more.length;
    }

    private int end(int items) {
        return items == 0 ? 0 : ends[items - 1];
    }

    String get(int number) throws UnreadableWorkbook {
        if (number < 0 || number >= count) {
            throw UnreadableWorkbook.damaged();
        }
        int from = end(number);
        return new String(bytes, from, end(number + 1) - from, StandardCharsets.UTF_8);
    }
}
