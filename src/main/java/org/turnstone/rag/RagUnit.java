package org.turnstone.rag;

/** In what a limit or the time between two reviews is counted. */
public enum RagUnit {
    DAYS("day"),
    WORKING_DAYS("working day"),
    WEEKS("week"),
    MONTHS("month");

    private final String one;

    RagUnit(String one) {
        this.one = one;
    }

    public String one() {
        return one;
    }

    /** As in: 5 days. */
    public String words(int number) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
