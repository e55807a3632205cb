package org.turnstone.partnership;

/** The law an agency processes personal data under for this work (Data Protection Act 2018 Part 3, or UK GDPR). */
public enum Regime {
    COMPETENT_AUTHORITY,
    UK_GDPR
}
