package org.turnstone.performance;

/** What is wrong with one value of a file, written so that it stays on one line. */
record RowProblem(String file, long row, String column, String message) {
    private static final int SHOWN = 60;

    @Override
    public String toString() {
        return file + ":" + row + ":" + shown(column).replace(':', '?') + ": " + message;
    }

    /** A value from a file as it may be shown: short, on one line, without control characters. */
    static String shown(String value) {
        String start = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
