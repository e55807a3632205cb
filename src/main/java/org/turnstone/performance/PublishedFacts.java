package org.turnstone.performance;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.performance.IndicatorDefinition.Polarity;
import org.turnstone.performance.PartnershipFacts.Limit;
import org.turnstone.performance.RagTimeliness.Unit;
import org.turnstone.performance.RatedPerson.OpenSpell;
import org.turnstone.performance.RatedPerson.Status;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.WorkingDays;

/**
 * The facts that figures are made from, read for the purpose of statistics: as the database role that sees schema
 * {@code published} and nothing else, whoever asks. Its connections are its own; those of the pages never see this role.
 */
@Component
final class PublishedFacts implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final HikariDataSource pool;
    private final JdbcClient database;
    private final TransactionTemplate oneMoment;

    PublishedFacts(
            @Value("${turnstone.statistics.url}") String url,
            @Value("${turnstone.statistics.username}") String username,
            @Value("${turnstone.statistics.password}") String password) {
        pool = new HikariDataSource();
        pool.setPoolName("statistics");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        database = JdbcClient.create(pool);
        oneMoment = new TransactionTemplate(new JdbcTransactionManager(pool));
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What is known of one partnership, all as it stood at one moment. */
    PartnershipFacts of(PartnershipId partnership, LocalDate asAt) {
        return Objects.requireNonNull(oneMoment.execute(status -> new PartnershipFacts(
                asAt,
                activeCohort(partnership, asAt),
                indexEvents(partnership, asAt),
                offences(partnership, asAt),
                newestProof(partnership, asAt),
                limits(partnership, asAt))));
    }

    private List<RatedPerson> activeCohort(PartnershipId partnership, LocalDate asAt) {
        return on(partnership, asAt, """
                select m.person_id, s.status, s.from_day,
                       exists (select 1 from published.custody_spell c
                               where c.partnership_id = m.partnership_id and c.person_id = m.person_id
                                 and c.from_day <= :asAt and (c.to_day is null or :asAt < c.to_day)) as in_custody
                from published.cohort_membership m
                left join published.rag_spell s
                    on s.partnership_id = m.partnership_id and s.person_id = m.person_id
                   and s.from_day <= :asAt and (s.to_day is null or :asAt < s.to_day)
                where m.partnership_id = :partnership
                  and m.adopted_on <= :asAt and (m.exited_on is null or :asAt < m.exited_on)
                order by m.person_id
                """).query((row, number) -> rated(row)).list();
    }

    private static RatedPerson rated(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new RatedPerson(
                new PersonId(row.getObject("person_id", UUID.class)),
                !row.getBoolean("in_custody"),
                status == null ? null : new OpenSpell(Status.valueOf(status), day(row, "from_day")));
    }

    /** Only events on a day on the cohort: who is followed is settled before anything is known of the outcome. */
    private List<IndexEvent> indexEvents(PartnershipId partnership, LocalDate asAt) {
        return on(partnership, asAt, """
                select distinct e.person_id, e.index_date, e.index_kind, coalesce(m.strand, '') as strand
                from published.index_event e
                join published.cohort_membership m
                    on m.partnership_id = e.partnership_id and m.person_id = e.person_id
                   and m.adopted_on <= e.index_date and (m.exited_on is null or e.index_date < m.exited_on)
                where e.partnership_id = :partnership and e.index_date <= :asAt
                """)
                .query((row, number) -> indexEvent(row))
                .list();
    }

    private static IndexEvent indexEvent(ResultSet row) throws SQLException {
        return new IndexEvent(
                row.getString("person_id"),
                day(row, "index_date"),
                IndexKind.of(row.getString("index_kind")).orElse(IndexKind.OTHER),
                List.of(row.getString("strand")));
    }

    private List<CommittedOffence> offences(PartnershipId partnership, LocalDate asAt) {
        return on(partnership, asAt, """
                select o.person_id, o.offence_date, o.proven_on, o.breach
                from published.proven_offence o
                where o.partnership_id = :partnership and o.offence_date <= :asAt
                  and exists (select 1 from published.cohort_membership m
                              where m.partnership_id = o.partnership_id and m.person_id = o.person_id)
                """).query((row, number) -> offence(row)).list();
    }

    private static CommittedOffence offence(ResultSet row) throws SQLException {
        return new CommittedOffence(
                row.getString("person_id"),
                day(row, "offence_date"),
                row.getObject("proven_on", LocalDate.class),
                row.getBoolean("breach"));
    }

    private @Nullable LocalDate newestProof(PartnershipId partnership, LocalDate asAt) {
        return on(partnership, asAt, """
                select max(proven_on) from published.proven_offence
                where partnership_id = :partnership and proven_on <= :asAt
                """).query(LocalDate.class).optional().orElse(null);
    }

    /** The partnership's own limit, and its reading of a long stay, before what ships; each set since is a new version. */
    private Map<Status, Limit> limits(PartnershipId partnership, LocalDate asAt) {
        Map<Status, Limit> limits = new HashMap<>();
        WorkingDays working = new WorkingDays(Set.copyOf(database.sql("select day from published.bank_holiday")
                .query(LocalDate.class)
                .list()));
        on(partnership, asAt, """
                select distinct on (status) status, days, months, working_days, l.source, r.polarity,
                       count(*) over (partition by status) + r.set_since as version
                from published.rag_limit l cross join lateral (
                    select polarity, count(*) over () - 1 as set_since from published.rag_long_stay s
                    where s.status = l.status and s.from_day <= :asAt
                      and (s.partnership_id is null or s.partnership_id = :partnership)
                    order by s.superseded, s.partnership_id is null, s.from_day desc limit 1) as r
                where l.from_day <= :asAt and (l.partnership_id is null or l.partnership_id = :partnership)
                order by status, l.superseded, l.partnership_id is null, l.from_day desc
                """).query(row -> {
            boolean inDays = row.getObject("days") != null;
            limits.put(
                    Status.valueOf(row.getString("status")),
                    new Limit(
                            row.getInt(inDays ? "days" : "months"),
                            !inDays ? Unit.MONTHS : row.getBoolean("working_days") ? Unit.WORKING_DAYS : Unit.DAYS,
                            row.getInt("version"),
                            row.getString("source"),
                            Polarity.valueOf(row.getString("polarity")),
                            working));
        });
        return limits;
    }

    private JdbcClient.StatementSpec on(PartnershipId partnership, LocalDate asAt, String sql) {
        return database.sql(sql).param("partnership", partnership.value()).param("asAt", asAt);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    @Override
    public void close() {
        pool.close();
    }
}
