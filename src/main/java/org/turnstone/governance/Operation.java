package org.turnstone.governance;

/** What was done: the six operations of the Data Protection Act 2018 s.62, and those of the system itself. */
public enum Operation {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    SIGN_IN,
    REFUSAL,
    ADMINISTRATION
}
