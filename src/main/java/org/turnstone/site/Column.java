package org.turnstone.site;

/** A column of a table: its heading; numbers stand to the right. */
public record Column(String heading, boolean numeric) {
    public static Column of(String heading) {
        return new Column(heading, false);
    }

    public static Column number(String heading) {
        return new Column(heading, true);
    }
}
