package org.turnstone.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import tools.jackson.databind.json.JsonMapper;

/** The saved columns of each feed and kind; each saving stays, the newest counts. */
@Component
class ColumnMappings {
    private final JdbcClient database;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final Clock clock;

    ColumnMappings(JdbcClient database, JsonMapper json, AuditTrail trail, Clock clock) {
        this.database = database;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param by who saved it */
    record Saved(ColumnMapping mapping, String by, Instant at) {}

    @Transactional(readOnly = true)
    Optional<Saved> of(AgencyCode agency, String feed, String kind) {
        return database.sql("""
                select mapping, saved_by, saved_at from imports.column_mapping
                where partnership_id = partnership.my_partnership() and agency = :agency and feed = :feed and kind = :kind
                order by saved_at desc limit 1
                """)
                .param("agency", agency.value())
                .param("feed", feed)
                .param("kind", kind)
                .query((row, number) -> new Saved(
                        json.readValue(row.getString("mapping"), ColumnMapping.class),
                        row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Transactional
    boolean save(Membership by, PastRun run, ColumnMapping mapping) {
        return save(by, run, run.kind(), mapping);
    }

    @Transactional
    boolean save(Membership by, PastRun run, String kind, ColumnMapping mapping) {
        database.sql("""
                insert into imports.column_mapping values (:partnership, :agency, :feed, :kind, :at, :by, :mapping::jsonb)
                """)
                .param("partnership", by.partnership().value())
                .param("agency", run.agency().value())
                .param("feed", run.feed())
                .param("kind", kind)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.staffName())
                .param("mapping", json.writeValueAsString(mapping))
                .update();
        trail.record(AuditEntry.of(
                        Operation.ADMINISTRATION,
                        "Said which columns a feed of " + run.agency().value() + " has",
                        Set.of())
                .with(Map.of("feed", run.feed(), "kind", kind, "mapping", json.writeValueAsString(mapping))));
        return true;
    }
}
