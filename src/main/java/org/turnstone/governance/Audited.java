package org.turnstone.governance;

/** What has happened in a room, past tense, ids only; each becomes one line of the audit trail in the same transaction. */
public interface Audited {
    AuditEntry audit();
}
