package org.turnstone.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import tools.jackson.databind.json.JsonMapper;

/** The record of files taken, and of those only looked at. */
@Service
public class ImportRuns {
    private static final int RAW_DAYS = 30;
    private static final int SHOWN = 50;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ImportRuns(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void begin(ImportRun run, Optional<byte[]> kept) {
        String expires = London.dayOf(run.at()).plusDays(RAW_DAYS).toString();
        database.sql("""
                insert into imports.run (run_id, partnership_id, agency, kind, feed, file_name, file_hash, extracted_at,
                                         requested_by, requester, started_at, state, expires_on)
                values (:run, :partnership, :agency, :kind, :feed, :file, :hash, :extracted, :by, :requester, :at,
                        'RUNNING', :expires::date)
                """)
                .param("run", run.id())
                .param("partnership", run.partnership().value())
                .param("agency", run.agency().value())
                .param("kind", run.request().kind())
                .param("feed", run.request().feed())
                .param("file", run.request().fileName())
                .param("hash", run.fileHash())
                .param(
                        "extracted",
                        Optional.ofNullable(run.request().extractedAt())
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("by", run.by().value())
                .param("requester", run.requester())
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("expires", expires)
                .update();
        kept.ifPresent(content -> database.sql("""
                insert into imports.kept_file (run_id, partnership_id, agency, content, expires_on)
                values (:run, :partnership, :agency, :content, :expires::date)
                """)
                .param("run", run.id())
                .param("partnership", run.partnership().value())
                .param("agency", run.agency().value())
                .param("content", content)
                .param("expires", expires)
                .update());
    }

    @Transactional
    void finish(ImportRun run, ImportReport report) {
        String state = run.request().dryRun() ? "LOOKED_AT" : report.rows() == report.refused() ? "REFUSED" : "DONE";
        database.sql(
                        "update imports.run set state = :state, finished_at = :at, report = :report::jsonb where run_id = :run")
                .param("state", state)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("report", json.writeValueAsString(report))
                .param("run", run.id())
                .update();
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

    /** The agencies of the partnership, names by code. */
    @Transactional(readOnly = true)
    public Map<String, String> agencies() {
        Map<String, String> agencies = new LinkedHashMap<>();
        database.sql("select code, name from partnership.agency order by name").query(row -> {
            agencies.put(row.getString("code"), row.getString("name"));
        });
        return agencies;
    }

    /** The newest runs of whoever acts and of their agency. */
    @Transactional(readOnly = true)
    public List<PastRun> recent() {
        return database.sql("""
                select run_id, agency, kind, feed, file_name, requester, started_at, extracted_at, state, report from imports.run
                order by started_at desc limit :most
                """)
                .param("most", SHOWN)
                .query((row, number) -> pastRun(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PastRun> one(UUID run) {
        return database.sql("""
                select run_id, agency, kind, feed, file_name, requester, started_at, extracted_at, state, report from imports.run
                where run_id = :run
                """)
                .param("run", run)
                .query((row, number) -> pastRun(row))
                .optional();
    }

    /** The file of a run that was only looked at; asked for as the import job. */
    @Transactional(readOnly = true)
    Optional<byte[]> keptFile(UUID run) {
        return database.sql("select content from imports.kept_file where run_id = :run")
                .param("run", run)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private PastRun pastRun(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PastRun(
                row.getObject("run_id", UUID.class),
                new AgencyCode(row.getString("agency")),
                row.getString("kind"),
                row.getString("feed"),
                row.getString("file_name"),
                row.getString("requester"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("extracted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                PastRun.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("report")).map(text -> json.readValue(text, ImportReport.class)));
    }
}
