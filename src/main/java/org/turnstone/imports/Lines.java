package org.turnstone.imports;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.workbook.CellRange;

/** The lines of a file one after the other, empty ones left out, whatever its format. */
interface Lines extends AutoCloseable {
    /**
     * The next line, or none after the last.
     *
     * @param columns by place, so that a format that keeps days as numbers knows what is meant; empty for the header
     * @throws UnreadableFile when the rest cannot be read
     */
    @Nullable
    Line next(List<Column> columns) throws UnreadableFile;

    /** Places that whoever made the file does not see; known with the first line. */
    default Set<Integer> hidden() {
        return Set.of();
    }

    /** Cells that are one; known after the last line. */
    default List<CellRange> merged() {
        return List.of();
    }

    @Override
    default void close() throws IOException {}

    /** A file that cannot be read on from a line; the message says what to do. */
    final class UnreadableFile extends Exception {
        private static final long serialVersionUID = 1L;

        final int line;

        UnreadableFile(int line, String words) {
            super(words);
            this.line = line;
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }
}
