package org.turnstone.matching;

/** What the data steward said of a record and a person: one, two, or that they cannot tell. */
public enum Said {
    SAME,
    DIFFERENT,
    ASK
}
