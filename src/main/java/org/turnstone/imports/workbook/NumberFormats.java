package org.turnstone.imports.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the numbers of cells are shown, by the number of a cell's style: as a number, a moment, a duration, a percentage. */
final class NumberFormats {
    private static final int MOST_STYLES = 70_000;

    /** @param digits at least this many are shown, zeros in front */
    record Shown(Form form, int digits) {
        static final Shown AS_NUMBER = new Shown(Form.NUMBER, 0);
    }

    enum Form {
        NUMBER,
        MOMENT,
        DURATION,
        PERCENTAGE
    }

    private final List<Shown> byStyle = new ArrayList<>();

    void read(InputStream part) throws UnreadableWorkbook {
        Map<Integer, String> own = new HashMap<>();
        Xml xml = new Xml(part);
        boolean cells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                own.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.begins("cellXfs");
            } else if (cells && xml.begins("xf")) {
                byStyle.add(shown(xml.number("numFmtId", 0), own));
            }
            if (byStyle.size() > MOST_STYLES || own.size() > MOST_STYLES) {
                throw UnreadableWorkbook.damaged();
            }
        }
    }

    Shown of(int style) {
        return style < byStyle.size() ? byStyle.get(style) : Shown.AS_NUMBER;
    }

    /** Formats up to 163 are built in (ECMA-376 part 1, 18.8.30, and those of East Asian versions). */
    private static Shown shown(int format, Map<Integer, String> own) {
        String code = own.get(format);
        if (code != null) {
            return shown(code);
        }
        boolean moment =
                (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
        boolean duration = format >= 45 && format <= 47;
        boolean percentage = format == 9 || format == 10;
        return new Shown(
                moment ? Form.MOMENT : duration ? Form.DURATION : percentage ? Form.PERCENTAGE : Form.NUMBER, 0);
    }

    static Shown shown(String code) {
        String plain = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "");
        if (plain.matches("(?i).*\\[[hms]+\\].*")) {
            return new Shown(Form.DURATION, 0);
        }
        String letters = plain.replaceAll("\\[[^\\]]*\\]", "");
        if (letters.matches("(?is).*[ymdhs].*") && !letters.matches("(?i)general.*")) {
            return new Shown(Form.MOMENT, 0);
        }
        if (letters.contains("%")) {
            return new Shown(Form.PERCENTAGE, 0);
        }
        return letters.matches("0{1,30}") ? new Shown(Form.NUMBER, letters.length()) : Shown.AS_NUMBER;
    }
}
