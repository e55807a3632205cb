package org.turnstone.governance;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The record of who looked and what was done. Called last in a transaction: the chain's lock is held from here on. */
@Service
public class AuditTrail {
    private final JdbcClient database;
    private final JsonMapper json;

    AuditTrail(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds to the trail in the caller's transaction: both are kept, or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        append(entry);
    }

    /** Adds to the trail in a transaction of its own: for refusals and sign-ins, which change nothing else. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(AuditEntry entry) {
        append(entry);
    }

    private void append(AuditEntry entry) {
        UUID[] about = entry.subjects().stream().map(person -> person.value()).toArray(UUID[]::new);
        database.sql("select governance.append_audit(:operation, :what, :reason, :about, :detail::jsonb)")
                .param("operation", entry.operation().name())
                .param("what", entry.what())
                .param("reason", entry.reason())
                .param("about", about)
                .param("detail", json.writeValueAsString(entry.detail()))
                .query(Long.class)
                .single();
    }
}
