package org.turnstone.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comma-separated values in UTF-8. */
final class CsvLines implements Lines {
    private static final int LONGEST_VALUE = 1_000_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int lastLine;

    CsvLines(byte[] file) throws UnreadableFile {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF) || (file.length > 1 && file[1] == 0)) {
            throw new UnreadableFile(1, "The file is in UTF-16: save it as CSV UTF-8");
        }
        int mark = startsWith(file, 0xEF, 0xBB) ? 3 : 0;
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.reader = CsvReader.builder()
                .maxBufferSize(LONGEST_VALUE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new InputStreamReader(
                        new ByteArrayInputStream(file, mark, Math.max(0, file.length - mark)), strict));
        this.records = reader.iterator();
    }

    @Override
    public @Nullable Line next(List<Column> columns) throws UnreadableFile {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord read = records.next();
            lastLine = (int) read.getStartingLineNumber();
            return new Line(lastLine, read.getFields(), Map.of());
        } catch (UncheckedIOException | CsvParseException wrong) {
            throw unreadable(wrong);
        }
    }

    private UnreadableFile unreadable(RuntimeException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFile(1, "The file is not in UTF-8: save it as CSV UTF-8");
            }
        }
        return new UnreadableFile(
                lastLine + 1, "A quotation mark is left open, or a value is longer than a million characters");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
