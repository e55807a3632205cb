package org.turnstone.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A workbook and its first visible sheet. Gone through twice as a stream: once for its small parts, once for the sheet;
 * nothing is written to disk, and memory holds the packed file and its shared texts.
 */
public final class Workbook {
    private static final int LARGEST_FILE = 60_000_000;
    private static final int LARGEST_SMALL_PART = 8_000_000;
    private static final Pattern SMALL = Pattern.compile("(.*/)?([^/]*\\.rels|workbook[^/]*\\.xml|styles[^/]*\\.xml)");
    private static final Pattern SHARED = Pattern.compile("(.*/)?sharedstrings[^/]*\\.xml");

    private final byte[] file;
    private final Map<String, byte[]> small = new HashMap<>();
    private final SharedStrings strings = new SharedStrings();
    private final NumberFormats formats = new NumberFormats();
    private String sheet = "";
    private boolean from1904;

    private Workbook(byte[] file) {
        this.file = file;
    }

    /** Whether a file begins as packed workbooks do. */
    public static boolean isOne(byte[] file) {
        return startsWith(file, 'P', 'K');
    }

    /** Workbooks of the older kind, and any that are locked with a password, are kept in another way. */
    public static boolean isOlderOrLocked(byte[] file) {
        return startsWith(file, 0xD0, 0xCF);
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    public static Workbook open(byte[] file) throws UnreadableWorkbook {
        if (file.length > LARGEST_FILE) {
            throw new UnreadableWorkbook("Split the spreadsheet: it is larger than 60 MB");
        }
        Workbook workbook = new Workbook(file);
        try {
            workbook.readSmallParts();
            workbook.readStructure();
        } catch (UnreadableWorkbook words) {
            throw words;
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableWorkbook.damaged();
        }
        return workbook;
    }

    /** The rows of the first visible sheet. */
    public SheetRows rows() throws UnreadableWorkbook {
        try {
            Parts parts = new Parts(file);
            for (String name = parts.next(); !name.isEmpty(); name = parts.next()) {
                if (name.equals(sheet)) {
                    return new SheetRows(parts.content(), strings, formats, new Numbers(from1904));
                }
            }
        } catch (UnreadableWorkbook words) {
            throw words;
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableWorkbook.damaged();
        }
        throw UnreadableWorkbook.damaged();
    }

    private void readSmallParts() throws IOException {
        Parts parts = new Parts(file);
        for (String name = parts.next(); !name.isEmpty(); name = parts.next()) {
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw new UnreadableWorkbook(
                        "The spreadsheet holds macros: save it as .xlsx without them and send that");
            }
            if (SHARED.matcher(name).matches()) {
                strings.read(parts.content());
            } else if (SMALL.matcher(name).matches()) {
                byte[] content = parts.content().readNBytes(LARGEST_SMALL_PART + 1);
                if (content.length > LARGEST_SMALL_PART || small.size() > 500) {
                    throw UnreadableWorkbook.tooLarge();
                }
                small.put(name, content);
            }
        }
    }

    private void readStructure() throws UnreadableWorkbook {
        String book = target("_rels/.rels", "", "officedocument");
        int slash = book.lastIndexOf('/') + 1;
        String folder = book.substring(0, slash);
        String links = folder + "_rels/" + book.substring(slash) + ".rels";
        String id = firstVisible(part(book));
        Xml xml = new Xml(part(links));
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                String type = xml.attribute("Type").toLowerCase(Locale.ROOT);
                if (xml.attribute("Id").equals(id) && type.endsWith("/worksheet")) {
                    sheet = path(folder, xml.attribute("Target"));
                } else if (type.endsWith("/styles")) {
                    formats.read(part(path(folder, xml.attribute("Target"))));
                }
            }
        }
        if (sheet.isEmpty()) {
            throw new UnreadableWorkbook(
                    "The first sheet that is not hidden is no table: put the rows in the first sheet");
        }
    }

    private String firstVisible(InputStream book) throws UnreadableWorkbook {
        String first = "";
        Xml xml = new Xml(book);
        while (xml.next()) {
            if (xml.begins("workbookPr")) {
                from1904 = xml.flag("date1904");
            } else if (xml.begins("sheet")
                    && first.isEmpty()
                    && !xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden")) {
                first = xml.attribute("id");
            }
        }
        if (first.isEmpty()) {
            throw new UnreadableWorkbook("Every sheet is hidden: show the one to be read");
        }
        return first;
    }

    private String target(String links, String folder, String type) throws UnreadableWorkbook {
        Xml xml = new Xml(part(links));
        while (xml.next()) {
            if (xml.begins("Relationship")
                    && xml.attribute("Type").toLowerCase(Locale.ROOT).endsWith("/" + type)) {
                return path(folder, xml.attribute("Target"));
            }
        }
        throw notAWorkbook();
    }

    private static String path(String folder, String target) {
        String path = target.toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : folder + path;
    }

    private InputStream part(String name) throws UnreadableWorkbook {
        byte[] content = small.get(name);
        if (content == null) {
            throw notAWorkbook();
        }
        return new ByteArrayInputStream(content);
    }

    private static UnreadableWorkbook notAWorkbook() {
        return new UnreadableWorkbook(
                "This is not an .xlsx spreadsheet: save it as .xlsx or as CSV UTF-8 and send that");
    }
}
