package org.turnstone.partnership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.shared.PartnershipId;

/** Holds a partnership's agencies, teams, areas and wards as they are until the transaction ends. */
public final class ArrangementLock {
    private static final String KEY = "(hashtextextended('partnership|' || :partnership, 0))";

    private ArrangementLock() {}

    /** For who is to change them: all others wait. */
    static void alone(JdbcClient database, PartnershipId partnership) {
        take("pg_advisory_xact_lock", database, partnership);
    }

    /** For who writes what rests on them: only those who would change them wait. */
    public static void shared(JdbcClient database, PartnershipId partnership) {
        take("pg_advisory_xact_lock_shared", database, partnership);
    }

    private static void take(String lock, JdbcClient database, PartnershipId partnership) {
        database.sql("select " + lock + KEY)
                .param("partnership", partnership.value().toString())
                .query(row -> {});
    }
}
