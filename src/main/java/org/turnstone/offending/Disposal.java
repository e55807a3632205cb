package org.turnstone.offending;

/** What came of an offence, as extracts say it. */
public enum Disposal {
    CONVICTED("Convicted"),
    CAUTION("Caution"),
    YOUTH_CAUTION("Youth caution"),
    ACQUITTED("Acquitted"),
    WITHDRAWN("Charge withdrawn"),
    PENDING("Pending");

    private final String words;

    Disposal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A finding or admission of guilt: a conviction by a court or a caution (Ministry of Justice, proven reoffending). */
    public boolean proves() {
        return this == CONVICTED || this == CAUTION || this == YOUTH_CAUTION;
    }

    public boolean isFinal() {
        return this != PENDING;
    }
}
