package org.turnstone.imports.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an XML part before any parser sees them. Spreadsheets write elements and text, nothing else: what is
 * declared ({@code <!DOCTYPE}, {@code <!ENTITY}) or hidden from the parser ({@code <![CDATA[}, comments) is refused here,
 * and so is a tag or text without end, which a parser would gather in memory.
 */
final class GuardedText extends FilterReader {
    private static final int LONGEST = 1_200_000;

    private int sinceTag;
    private boolean tagBegins;

    GuardedText(InputStream bytes) {
        super(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = in.read(into, from, most);
        for (int place = from; place < from + read; place++) {
            char character = into[place];
            if (character == 0 || (tagBegins && character == '!') || ++sinceTag > LONGEST) {
                throw new UnreadableWorkbook(
                        "The spreadsheet holds what no spreadsheet program writes: save it again as .xlsx and send that");
            }
            tagBegins = character == '<';
            if (tagBegins) {
                sinceTag = 0;
            }
        }
        return read;
    }
}
