package org.turnstone.partnership;

/** The law an agency processes personal data under for this work (Data Protection Act 2018 Part 3, or UK GDPR). */
public enum Regime {
    COMPETENT_AUTHORITY("Data Protection Act 2018, Part 3"),
    UK_GDPR("UK GDPR");

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
