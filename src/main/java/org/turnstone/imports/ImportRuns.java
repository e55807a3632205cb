package org.turnstone.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.AgencyCode;
import tools.jackson.databind.json.JsonMapper;

/** The record of files brought: whoever acts sees their own and their agency's. */
@Service
public class ImportRuns {
    private static final String RUN = """
            select r.*, exists (select from imports.run t where t.looked_at = r.run_id and not t.dry_run
                                and t.state not in ('REFUSED', 'CUT_SHORT')) as taken
            from imports.run r
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final MayImport may;

    ImportRuns(JdbcClient database, JsonMapper json, MayImport may) {
        this.database = database;
        this.json = json;
        this.may = may;
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

    /** The codes of those agencies that have not ended. */
    @Transactional(readOnly = true)
    public Set<String> going() {
        return Set.copyOf(database.sql("""
                select code from partnership.agency where to_day is null or partnership.today() < to_day
                """).query(String.class).list());
    }

    /** One page of what was asked for, and how many there are. */
    public record Found(List<PastRun> runs, int page, long all) {
        public Found {
            runs = List.copyOf(runs);
        }
    }

    /** The newest first; past the last page is the last one. */
    @Transactional(readOnly = true)
    public Found found(RunSearch asked) {
        long all = asked("select count(*) from imports.run ", "", asked)
                .query(Long.class)
                .single();
        long last = Math.max(1, (all + RunSearch.SHOWN - 1) / RunSearch.SHOWN);
        int page = (int) Math.min(asked.page(), last);
        List<PastRun> runs = asked(RUN, "order by started_at desc, run_id limit :most offset :before", asked)
                .param("most", RunSearch.SHOWN)
                .param("before", (page - 1) * RunSearch.SHOWN)
                .query((row, number) -> pastRun(row))
                .list();
        return new Found(runs, page, all);
    }

    private JdbcClient.StatementSpec asked(String what, String then, RunSearch asked) {
        return database.sql(what + """
                where (:agency = '' or agency = :agency) and (:kind = '' or kind = :kind)
                  and (:outcome = '' or state = any(string_to_array(:outcome, ',')))
                  and started_at >= :begin::timestamptz and started_at < :end::timestamptz
                """ + then)
                .param("agency", asked.agency())
                .param("kind", asked.kind())
                .param("outcome", asked.states())
                .param("begin", asked.begin().map(Instant::toString).orElse("-infinity"))
                .param("end", asked.end().map(Instant::toString).orElse("infinity"));
    }

    @Transactional(readOnly = true)
    public Optional<PastRun> one(UUID run) {
        return database.sql(RUN + "where run_id = :run")
                .param("run", run)
                .query((row, number) -> pastRun(row))
                .optional();
    }

    /** Of a file that is looked at as several kinds: the newest look at it as each, by kind. */
    @Transactional(readOnly = true)
    Map<String, PastRun> looks(UUID first) {
        return newest(database.sql(RUN + "where looked_at = :first and dry_run order by started_at, run_id")
                .param("first", first));
    }

    /** How the rows of files that were looked at went in: the newest time, by kind. */
    @Transactional(readOnly = true)
    Map<String, PastRun> taken(Collection<PastRun> looks) {
        return newest(database.sql(RUN + "where looked_at = any (:looks) and not dry_run order by started_at, run_id")
                .param("looks", looks.stream().map(PastRun::id).toArray(UUID[]::new)));
    }

    private Map<String, PastRun> newest(JdbcClient.StatementSpec asked) {
        return asked.query((row, number) -> pastRun(row)).list().stream()
                .collect(Collectors.toMap(PastRun::kind, Function.identity(), (one, later) -> later));
    }

    private PastRun pastRun(ResultSet row) throws SQLException {
        String report = row.getString(may.seesLinking() ? "report" : "as_sent");
        return new PastRun(
                row.getObject("run_id", UUID.class),
                new AgencyCode(row.getString("agency")),
                row.getString("kind"),
                row.getString("feed"),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getString("requester"),
                Acting.required().staff().value().equals(row.getObject("requested_by", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("finished_at", OffsetDateTime.class)),
                moment(row.getObject("extracted_at", OffsetDateTime.class)),
                PastRun.State.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getBoolean("taken"),
                row.getBoolean("file_kept"),
                new ImportProgress(row.getInt("rows_done"), row.getInt("rows_all")),
                row.getInt("rows_usual"),
                Optional.ofNullable(report).map(text -> json.readValue(text, ImportReport.class)));
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
