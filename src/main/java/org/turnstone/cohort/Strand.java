package org.turnstone.cohort;

/** The three strands of the work (Oldham project initiation document, section 2). */
public enum Strand {
    PREVENT_AND_DETER("Prevent and Deter"),
    CATCH_AND_CONVICT("Catch and Convict"),
    RESETTLE_AND_REHABILITATE("Resettle and Rehabilitate");

    private final String words;

    Strand(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
