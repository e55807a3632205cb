package org.turnstone.shared;

/** What is wrong with one field, in words that say how to put it right. */
public record Problem(String field, String message) {
    private static final int SHOWN = 60;

    /** A value that somebody sent as it may be repeated to them: short, on one line, without control characters. */
    public static String shown(String value) {
        String start = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
