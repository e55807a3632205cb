package org.turnstone.rag;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** Two people who say something of one status take turns; the second is told what the first did. */
@Component
class OnePersonAtATime {
    private final JdbcTemplate database;

    OnePersonAtATime(JdbcTemplate database) {
        this.database = database;
    }

    /** Until the transaction ends. */
    void take(PersonId person) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended('rag ' || ?, 0))",
                row -> null,
                person.value().toString());
    }
}
