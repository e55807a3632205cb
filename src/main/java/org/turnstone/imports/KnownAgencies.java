package org.turnstone.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;

/** What a file is checked against: the agencies there are, and whether the partnership is a made-up one. */
@Component
class KnownAgencies {
    private final JdbcClient database;

    KnownAgencies(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    boolean knows(PartnershipId partnership, AgencyCode agency) {
        return database.sql(
                        "select exists (select 1 from partnership.agency where partnership_id = :partnership and code = :code)")
                .param("partnership", partnership.value())
                .param("code", agency.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    boolean madeUp(PartnershipId partnership) {
        return database.sql("select made_up from partnership.partnership where partnership_id = :partnership")
                .param("partnership", partnership.value())
                .query(Boolean.class)
                .single();
    }
}
