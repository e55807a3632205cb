package org.turnstone.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook, gone through in the order they are packed. What it unpacks to is counted as it comes, so that a
 * small file that unpacks to a huge one is given up early, whatever its own headers say of its size.
 */
final class Parts {
    static final long MOST_BYTES = 2_000_000_000L;
    /** Sheets of many like rows are packed about 20 to 1, what is made to harm 1,000 to 1. */
    private static final int MOST_TO_ONE = 150;

    private static final long FREE_BYTES = 50_000_000L;
    private static final int MOST_PARTS = 5_000;

    private final ByteArrayInputStream packed;
    private final ZipInputStream zip;
    private final Set<String> names = new HashSet<>();
    private final int size;
    private long unpacked;

    Parts(byte[] file) {
        this.size = file.length;
        this.packed = new ByteArrayInputStream(file);
        this.zip = new ZipInputStream(packed);
    }

    /** The name of the next part in small letters, or none after the last. The part before is gone through to its end. */
    String next() throws IOException {
        Content rest = content();
        byte[] away = new byte[8_192];
        int read = names.isEmpty() ? -1 : 0;
        while (read >= 0) {
            read = rest.read(away, 0, away.length);
        }
        ZipEntry entry = zip.getNextEntry();
        if (entry == null && names.isEmpty()) {
            throw UnreadableWorkbook.damaged();
        }
        if (entry == null) {
            return "";
        }
        String name = entry.getName().replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !names.add(name) || names.size() > MOST_PARTS) {
            throw UnreadableWorkbook.damaged();
        }
        return name;
    }

    /** What the part holds. */
    Content content() {
        return new Content(zip);
    }

    /** Closing it leaves the rest of the parts to be read. */
    final class Content extends FilterInputStream {
        private Content(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            unpacked += Math.max(read, 0);
            long consumed = (long) size - packed.available();
            if (unpacked > MOST_BYTES || (unpacked > FREE_BYTES && unpacked > consumed * MOST_TO_ONE)) {
                throw UnreadableWorkbook.tooLarge();
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return read(new byte[(int) Math.min(bytes, 8_192)], 0, (int) Math.min(bytes, 8_192));
        }

        @Override
        public void close() {
            // The parts that follow are still to be read from the same stream.
        }
    }
}
