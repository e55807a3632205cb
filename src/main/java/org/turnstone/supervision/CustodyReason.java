package org.turnstone.supervision;

/** Why somebody is in custody, as extracts say it. */
public enum CustodyReason {
    REMAND("On remand"),
    SENTENCE("Serving a sentence"),
    RECALL("Recalled");

    private final String words;

    CustodyReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
