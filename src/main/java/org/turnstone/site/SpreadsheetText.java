package org.turnstone.site;

/** Values of a file that is opened in a spreadsheet. */
public final class SpreadsheetText {
    /** As spreadsheets take it, the wide forms of East Asian ones among them. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The same, so that it can be taken for no formula. */
    public static String harmless(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
