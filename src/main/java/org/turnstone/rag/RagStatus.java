package org.turnstone.rag;

/** How a person is doing (Oldham PID Appendix 2 for the four; their wording is the partnership's own). */
public enum RagStatus {
    GREEN("Green", Family.COMPLIANCE),
    AMBER("Amber", Family.COMPLIANCE),
    AMBER_ALERT("Amber Alert", Family.ENFORCEMENT),
    RED("Red", Family.ENFORCEMENT);

    /** Compliance waits for the panel; enforcement is acted on today. */
    public enum Family {
        COMPLIANCE,
        ENFORCEMENT
    }

    private final String words;
    private final Family family;

    RagStatus(String words, Family family) {
        this.words = words;
        this.family = family;
    }

    public String words() {
        return words;
    }

    public Family family() {
        return family;
    }

    public boolean isWorseThan(RagStatus other) {
        return compareTo(other) > 0;
    }
}
