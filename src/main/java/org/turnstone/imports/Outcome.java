package org.turnstone.imports;

/** What became of a row. */
enum Outcome {
    NEW,
    UNCHANGED,
    CORRECTED,
    WITHDRAWN,
    /** Older than what is known; kept out. */
    STALE,
    /** Whom it is about is not settled. */
    WAITING,
    /** As new as the known version, and different: the agency has to say which is right. */
    CONFLICTING,
    REFUSED
}
