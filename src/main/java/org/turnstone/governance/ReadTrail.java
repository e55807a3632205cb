package org.turnstone.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;

/** Who looked, and what was done. Looking at the trail is a look as well. */
@Service
public class ReadTrail {
    private static final String[] LISTS =
            Arrays.stream(ListLook.values()).map(ListLook::words).toArray(String[]::new);

    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;

    ReadTrail(JdbcClient database, Access access, AuditTrail trail) {
        this.database = database;
        this.access = access;
        this.trail = trail;
    }

    @Transactional
    public TrailPart search(TrailSearch asked) {
        Membership who = access.require(Activity.READ_TRAIL);
        List<TrailEntry> read = database.sql(asked.person() == null ? OF_ALL : OF_PERSON)
                .paramSource(parameters(asked, who))
                .query((row, number) -> entry(row))
                .list();
        Set<PersonId> about = asked.person() == null ? Set.of() : Set.of(asked.person());
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Searched the audit trail", about)
                .with(described(asked)));
        return TrailPart.of(read);
    }

    static MapSqlParameterSource parameters(TrailSearch asked, Membership who) {
        UUID[] staff = asked.staff() == null
                ? null
                : asked.staff().stream().map(one -> one.value()).toArray(UUID[]::new);
        return new MapSqlParameterSource()
                .addValue("partnership", who.partnership().value())
                .addValue(
                        "person", asked.person() == null ? null : asked.person().value())
                .addValue("anyone", staff == null)
                .addValue("staff", staff == null ? new UUID[0] : staff)
                .addValue(
                        "agency", asked.agency() == null ? null : asked.agency().value(), Types.VARCHAR)
                .addValue(
                        "operation",
                        asked.operation() == null ? null : asked.operation().name(),
                        Types.VARCHAR)
                .addValue("kinds", kinds(asked.kind()))
                .addValue("lists", LISTS)
                .addValue("listed", asked.kind() == null ? null : asked.kind().inLists(), Types.BOOLEAN)
                .addValue("from", at(asked.from(), OffsetDateTime.MIN), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("to", at(asked.to(), OffsetDateTime.MAX), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("before", Objects.requireNonNullElse(asked.before(), Long.MAX_VALUE))
                .addValue("subjects", TrailEntry.SUBJECTS)
                .addValue("limit", TrailPart.LENGTH + 1);
    }

    /** None where any is asked for. */
    private static String @Nullable [] kinds(@Nullable TrailKind kind) {
        return kind == null || kind.operations().isEmpty()
                ? null
                : kind.operations().stream().map(Operation::name).toArray(String[]::new);
    }

    private static OffsetDateTime at(@Nullable Instant moment, OffsetDateTime open) {
        return moment == null ? open : moment.atOffset(ZoneOffset.UTC);
    }

    private static Map<String, String> described(TrailSearch asked) {
        Map<String, String> said = new TreeMap<>();
        put(said, "staff", asked.staff());
        put(said, "agency", asked.agency());
        put(said, "operation", asked.operation());
        put(said, "kind", asked.kind());
        put(said, "from", asked.from());
        put(said, "to", asked.to());
        put(said, "before", asked.before());
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("staff_name"),
                row.getString("agency_name"),
                row.getString("role"),
                Operation.valueOf(row.getString("operation")),
                row.getString("what"),
                row.getString("reason"),
                Stream.of((UUID[]) row.getArray("subjects").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getInt("people"),
                row.getString("detail"));
    }

    private static final String SHOWN = """
            select e.seq, e.at, t.name as staff_name, coalesce(a.name, e.agency) as agency_name, e.role, e.operation, e.what,
                   e.reason, d.detail::text as detail,
                   array(select o.person_id from governance.audit_subject o
                         where o.partnership_id = e.partnership_id and o.seq = e.seq
                           and (:person::uuid is null or o.person_id = :person) limit :subjects) as subjects,
                   (select count(*) from governance.audit_subject o
                    where o.partnership_id = e.partnership_id and o.seq = e.seq) as people
            """;

    private static final String NAMED = """
            left join governance.audit_detail d on d.partnership_id = e.partnership_id and d.seq = e.seq
            left join partnership.staff t on t.staff_id = e.staff_id
            left join partnership.agency a on a.partnership_id = e.partnership_id and a.code = e.agency
            """;

    private static final String ASKED = """
              and (:anyone or e.staff_id = any (:staff))
              and (:agency::text is null or e.agency = :agency)
              and (:operation::text is null or e.operation = :operation)
              and (:kinds::text[] is null or e.operation = any (:kinds::text[]))
              and (:listed::boolean is null or (e.what = any (:lists)) = :listed)
              and e.at >= :from and e.at < :to
            """;

    static final String OF_ALL =
            SHOWN + "from governance.audit_entry e\n" + NAMED + """
            where e.partnership_id = :partnership and e.seq < :before
            """ + ASKED + "order by e.seq desc limit :limit";

    /** Walks the subjects' own index backwards, so the length of the trail does not matter. */
    static final String OF_PERSON = SHOWN + """
            from governance.audit_subject s
            join governance.audit_entry e on e.partnership_id = s.partnership_id and e.seq = s.seq
            """ + NAMED + """
            where s.person_id = :person and s.partnership_id = :partnership and s.seq < :before
            """ + ASKED + "order by s.seq desc limit :limit";
}
