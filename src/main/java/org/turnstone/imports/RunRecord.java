package org.turnstone.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;
import tools.jackson.databind.json.JsonMapper;

/** Where a run stands, written and read as the import job. */
@Component
class RunRecord {
    private static final int RAW_DAYS = 30;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RunRecord(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** How a file came. */
    enum Way {
        PAGE,
        COMMAND,
        FOLDER
    }

    /**
     * A run that is to be taken, or to be gone on with: how many of its rows have been, and what came of those.
     *
     * @param weight of its file, see {@link RoomForRows}
     * @param content of a file that is not kept
     */
    record ToTake(
            ImportRun run,
            long weight,
            Optional<byte[]> content,
            Way way,
            @Nullable Integer rowsSaid,
            int applied,
            Tally.@Nullable Kept counted) {}

    /** What a run's transaction keeps beside its rows. */
    record Counted(int applied, Tally.Kept tally) {}

    @Transactional
    boolean begin(
            ImportRun run,
            PastRun.State state,
            Way way,
            @Nullable UUID lookedAt,
            @Nullable Integer rowsSaid,
            Optional<byte[]> kept) {
        String expires = London.dayOf(run.at()).plusDays(RAW_DAYS).toString();
        Instant extracted = run.request().extractedAt();
        database.sql("""
                insert into imports.run (run_id, partnership_id, agency, kind, feed, file_name, file_hash, extracted_at,
                                         requested_by, requester, started_at, state, expires_on, dry_run, all_or_nothing,
                                         way, looked_at, file_kept, rows_said)
                values (:run, :partnership, :agency, :kind, :feed, :file, :hash, :extracted, :by, :requester, :at, :state,
                        :expires::date, :dry, :all, :way, :looked, :kept, :said)
                """)
                .param("run", run.id())
                .param("partnership", run.partnership().value())
                .param("agency", run.agency().value())
                .param("kind", run.request().kind())
                .param("feed", run.request().feed())
                .param("file", run.request().fileName())
                .param("hash", run.fileHash())
                .param("extracted", extracted == null ? null : extracted.atOffset(ZoneOffset.UTC))
                .param("by", run.by().value())
                .param("requester", run.requester())
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .param("expires", expires)
                .param("dry", run.request().dryRun())
                .param("all", run.request().allOrNothing())
                .param("way", way.name())
                .param("looked", lookedAt)
                .param("kept", kept.isPresent())
                .param("said", rowsSaid)
                .update();
        kept.ifPresent(content -> keep(run, content, expires));
        return true;
    }

    @Transactional
    void asks(ImportRun run, int usual, Tally.Reports reports) {
        finish(run, reports);
        database.sql("update imports.run set state = 'ASKS', rows_usual = :usual where run_id = :run")
                .param("usual", usual)
                .param("run", run.id())
                .update();
    }

    private void keep(ImportRun run, byte[] content, String expires) {
        database.sql("""
                insert into imports.kept_file (run_id, partnership_id, agency, content, expires_on)
                values (:run, :partnership, :agency, :content, :expires::date)
                """)
                .param("run", run.id())
                .param("partnership", run.partnership().value())
                .param("agency", run.agency().value())
                .param("content", content)
                .param("expires", expires)
                .update();
    }

    /** For whoever watches. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(ImportRun run, ImportProgress progress) {
        database.sql("update imports.run set state = 'RUNNING', rows_done = :done, rows_all = :all where run_id = :run")
                .param("done", progress.done())
                .param("all", progress.rows())
                .param("run", run.id())
                .update();
    }

    /** In the transaction of the rows it counts: after any stop the run goes on behind them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void counted(ImportRun run, int applied, int all, Tally tally) {
        database.sql("""
                update imports.run set rows_done = :done, rows_all = :all, counted = :counted::jsonb where run_id = :run
                """)
                .param("done", applied)
                .param("all", all)
                .param("counted", json.writeValueAsString(new Counted(applied, tally.kept())))
                .param("run", run.id())
                .update();
    }

    @Transactional
    void finish(ImportRun run, Tally.Reports reports) {
        ImportReport report = reports.became();
        PastRun.State state = run.request().dryRun()
                ? PastRun.State.LOOKED_AT
                : report.rows() == report.refused() ? PastRun.State.REFUSED : PastRun.State.DONE;
        database.sql("""
                update imports.run set state = :state, finished_at = :at, report = :report::jsonb, as_sent = :sent::jsonb,
                                       counted = null
                where run_id = :run
                """)
                .param("state", state.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("report", json.writeValueAsString(report))
                .param("sent", json.writeValueAsString(reports.asSent()))
                .param("run", run.id())
                .update();
    }

    @Transactional
    void keepRead(ImportRun run, List<RowAsRead> rows) {
        database.sql("update imports.kept_file set read = :read::jsonb where run_id = :run")
                .param("read", json.writeValueAsString(rows))
                .param("run", run.id())
                .update();
    }

    /** Only one under way: what came of a file stands, whatever fails after it. */
    @Transactional
    boolean cutShort(ImportRun run) {
        return end(run.id(), List.of(PastRun.State.WAITS, PastRun.State.RUNNING), PastRun.State.CUT_SHORT);
    }

    /** The raw file and its rows go at once. */
    @Transactional
    boolean putAway(UUID run) {
        database.sql("delete from imports.kept_file where run_id = :run")
                .param("run", run)
                .update();
        database.sql("update imports.run set file_kept = false where run_id = :run")
                .param("run", run)
                .update();
        return end(run, List.of(PastRun.State.LOOKED_AT, PastRun.State.ASKS), PastRun.State.PUT_AWAY);
    }

    private boolean end(UUID run, List<PastRun.State> from, PastRun.State state) {
        return database.sql("""
                        update imports.run set state = :state, finished_at = :at where run_id = :run and state = any(:from)
                        """)
                        .param("from", from.stream().map(PastRun.State::name).toArray(String[]::new))
                        .param("state", state.name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("run", run)
                        .update()
                == 1;
    }

    /** Runs that wait, and those that run or have been stopped in the middle; the oldest first. */
    @Transactional(readOnly = true)
    List<ImportRun> underWay() {
        return database.sql("""
                select * from imports.run where state in ('WAITS', 'RUNNING') order by started_at, run_id limit 100
                """).query((row, number) -> run(row)).list();
    }

    /** Whether it still is to be taken; without its file it can only be told that it was cut short. */
    @Transactional(readOnly = true)
    Optional<ToTake> toTake(UUID run) {
        return database.sql("""
                select r.*, octet_length(k.content) as size, substring(k.content from 1 for 2) = 'PK'::bytea as packed
                from imports.run r join imports.kept_file k using (run_id)
                where run_id = :run and state in ('WAITS', 'RUNNING')
                """)
                .param("run", run)
                .query((row, number) -> {
                    String kept = row.getString("counted");
                    Counted counted = kept == null ? null : json.readValue(kept, Counted.class);
                    return new ToTake(
                            run(row),
                            RoomForRows.weight(row.getLong("size"), row.getBoolean("packed")),
                            Optional.empty(),
                            Way.valueOf(row.getString("way")),
                            row.getObject("rows_said", Integer.class),
                            counted == null ? 0 : counted.applied(),
                            counted == null ? null : counted.tally());
                })
                .optional();
    }

    @Transactional(readOnly = true)
    boolean isUnderWay(UUID run) {
        return database.sql(
                        "select exists (select from imports.run where run_id = :run and state in ('WAITS', 'RUNNING'))")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<byte[]> file(UUID run) {
        return database.sql("select content from imports.kept_file where run_id = :run")
                .param("run", run)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    @Transactional(readOnly = true)
    List<RowAsRead> rowsAsRead(UUID run) {
        return database.sql("select read from imports.kept_file where run_id = :run and read is not null")
                .param("run", run)
                .query(String.class)
                .optional()
                .map(read -> List.of(json.readValue(read, RowAsRead[].class)))
                .orElse(List.of());
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        OffsetDateTime extracted = row.getObject("extracted_at", OffsetDateTime.class);
        return new ImportRun(
                row.getObject("run_id", UUID.class),
                new PartnershipId(row.getObject("partnership_id", UUID.class)),
                new ImportRequest(
                        row.getString("kind"),
                        new AgencyCode(row.getString("agency")),
                        row.getString("feed"),
                        row.getString("file_name"),
                        extracted == null ? null : extracted.toInstant(),
                        row.getBoolean("dry_run"),
                        row.getBoolean("all_or_nothing")),
                new StaffId(row.getObject("requested_by", UUID.class)),
                row.getString("requester"),
                row.getString("file_hash"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
