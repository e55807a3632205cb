package org.turnstone.imports.workbook;

/**
 * What a cell holds.
 *
 * @param text what it says, or what is wrong with it
 */
public record Cell(Kind kind, String text) {
    /** How the spreadsheet keeps a value. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A day or a day and time, in ISO form. */
        MOMENT,
        /** TRUE or FALSE. */
        FLAG,
        WRONG
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    static Cell wrong(String words) {
        return new Cell(Kind.WRONG, words);
    }

    boolean isEmpty() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
