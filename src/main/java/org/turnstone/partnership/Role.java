package org.turnstone.partnership;

/** What a membership is for. Sources: North Wales Police IOM roles and the national guidance, GLOSSARY "roles". */
public enum Role {
    STRATEGIC_LEAD("Strategic lead"),
    COORDINATOR("Coordinator"),
    OPERATIONAL_MANAGER("Operational manager"),
    IOM_SERGEANT("IOM sergeant"),
    POLICE_OFFENDER_MANAGER("Police offender manager"),
    PROBATION_OFFENDER_MANAGER("Probation offender manager"),
    YOS_CASE_MANAGER("Youth offending case manager"),
    DIP_WORKER("Drug treatment worker"),
    HOUSING_OFFICER("Housing officer"),
    PRISON_LINK_OFFICER("Prison link officer"),
    MENTAL_HEALTH_WORKER("Mental health worker"),
    KEYWORKER("Keyworker"),
    CASE_WORKER("Case worker"),
    ANALYST("Analyst"),
    BOARD_MEMBER("Board member"),
    DATA_STEWARD("Data steward"),
    PRIVACY_OFFICER("Privacy officer"),
    ADMINISTRATOR("Administrator"),
    /** An agency's own system that sends files by a key or a watched folder; it sees no row of anyone. */
    FEED("Feed"),
    /** Applies agencies' extracts: sees and writes every agency's claims. */
    JOB_IMPORT("Import job"),
    /** Erases one person in every room when the privacy officer has decided it. */
    JOB_ERASURE("Erasure job"),
    /** Signs checkpoints and clears what has expired; is shown nothing about anyone. */
    HOUSEKEEPING("Housekeeping job");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isPerson() {
        return this != FEED && !isJob();
    }

    public boolean isJob() {
        return this == JOB_IMPORT || this == JOB_ERASURE || this == HOUSEKEEPING;
    }
}
