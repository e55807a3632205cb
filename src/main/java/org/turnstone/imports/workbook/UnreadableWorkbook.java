package org.turnstone.imports.workbook;

import java.io.IOException;

/** A workbook that is refused as a whole; its message says what to do. */
public final class UnreadableWorkbook extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableWorkbook(String words) {
        super(words);
    }

    static UnreadableWorkbook damaged() {
        return new UnreadableWorkbook("The spreadsheet is damaged: open it, save it again as .xlsx and send that");
    }

    static UnreadableWorkbook tooLarge() {
        return new UnreadableWorkbook("The spreadsheet unpacks to more than can be taken: split it, or send CSV UTF-8");
    }
}
