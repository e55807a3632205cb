package org.turnstone.performance;

/** The groups in which the partnership reads its framework (Oldham project initiation document, Appendix 2). */
public enum MeasureGroup {
    COHORT("The cohort"),
    CRIME("Crime and re-offending"),
    COMPLIANCE("Compliance"),
    ENFORCEMENT("Enforcement");

    private final String words;

    MeasureGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
