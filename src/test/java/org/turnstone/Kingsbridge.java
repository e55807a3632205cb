package org.turnstone;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.Extract;
import org.turnstone.imports.ImportedRow;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.MembershipId;
import org.turnstone.partnership.Regime;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up partnership in a database of its own, for tests of the rooms that keep the record: agencies, a sharing
 * agreement for each, jobs and workers. Rows come in as the import job hands them on. Today is 15 June 2026.
 */
public final class Kingsbridge implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static final PartnershipId HERE = new PartnershipId(UUID.randomUUID());

    private final TestDatabase database = TestDatabase.fresh();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final JdbcTemplate owner = new JdbcTemplate(pooled(database.owner()));
    private final JdbcTemplate statistics = new JdbcTemplate(pooled(database.statistics()));
    private final AnnotationConfigApplicationContext rooms;
    private final Map<String, Membership> workers = new HashMap<>();

    @EnableTransactionManagement
    static class Rooms {}

    public Kingsbridge() {
        owner.update("insert into partnership.partnership values (?, 'Kingsbridge', true)", HERE.value());
        for (String agency : List.of("POLICE", "PROBATION", "PRISON", "YOS", "COUNCIL", "HOUSING")) {
            agency(agency);
        }
        rooms = rooms(pooled(database.app()));
        job(Role.JOB_IMPORT);
        job(Role.JOB_ERASURE);
        worker("PC 100", "Ada Lane", "POLICE", Role.POLICE_OFFENDER_MANAGER);
        worker("PO 200", "Ben Marsh", "PROBATION", Role.PROBATION_OFFENDER_MANAGER);
        worker("HO 300", "Cy Noble", "HOUSING", Role.HOUSING_OFFICER);
        worker("CO 400", "Dee Orme", "COUNCIL", Role.COORDINATOR);
    }

    private HikariDataSource pooled(DataSource source) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        pools.add(pool);
        return pool;
    }

    private static AnnotationConfigApplicationContext rooms(DataSource app) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(
                ActingTransactionManager.class,
                () -> new ActingTransactionManager(app, Clock.fixed(NOW, ZoneOffset.UTC)));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(app));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(Rooms.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*|.*Configuration")));
        for (String room : List.of(
                "partnership",
                "governance",
                "offending",
                "supervision",
                "assessment",
                "enforcement",
                "cohort",
                "rag")) {
            scanner.scan("org.turnstone." + room);
        }
        context.refresh();
        return context;
    }

    public PersonId adult() {
        return adults(1).getFirst();
    }

    public List<PersonId> adults(int number) {
        List<PersonId> people = Stream.generate(PersonId::random).limit(number).toList();
        owner.batchUpdate(
                "insert into governance.coming_of_age values (?, ?, date '2010-01-01')",
                people.stream()
                        .map(person -> new Object[] {person.value(), HERE.value()})
                        .toList());
        return people;
    }

    public <T> T bean(Class<T> type) {
        return rooms.getBean(type);
    }

    public Membership worker(String reference) {
        return workers.get(reference);
    }

    /** Runs in one transaction with the rights of a worker, or of a job by the name of its role. */
    public <T> T as(String worker, Supplier<T> work) {
        var transaction = new TransactionTemplate(bean(ActingTransactionManager.class));
        return Acting.as(workers.get(worker), () -> transaction.execute(status -> work.get()));
    }

    /** What figures are made from: a whole view of schema {@code published}, in order. */
    public List<String> published(String view) {
        return statistics.queryForList("select v::text from published." + view + " v order by 1", String.class);
    }

    public JdbcTemplate owner() {
        return owner;
    }

    /** How many rows about a person a table holds, its owner having no right to see any. */
    public int rows(String table, PersonId person) {
        return as(
                "JOB_IMPORT",
                () -> bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from " + table + " where person_id = ?",
                                Integer.class,
                                person.value()));
    }

    /** Runs a statement with the rights of the import job. */
    public int change(String sql, Object... values) {
        return as("JOB_IMPORT", () -> bean(JdbcTemplate.class).update(sql, values));
    }

    /** The receiver of a kind, by the name its room gives it. */
    public Extract extract(String kind) {
        return rooms.getBeansOfType(Extract.class).values().stream()
                .filter(extract -> extract.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    public void deliver(String kind, String agency, String recordedAt, ImportedRow... rows) {
        deliver(kind, agency, recordedAt, List.of(rows));
    }

    public void deliver(String kind, String agency, String recordedAt, List<ImportedRow> rows) {
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                HERE,
                new AgencyCode(agency),
                "main",
                kind,
                Instant.parse(recordedAt + "T05:00:00Z"));
        as("JOB_IMPORT", () -> {
            extract(kind).apply(delivery, rows);
            return true;
        });
    }

    @Override
    public void close() {
        rooms.close();
        pools.forEach(HikariDataSource::close);
        database.close();
    }

    private void agency(String code) {
        owner.update(
                "insert into partnership.agency values (?, ?, initcap(?), 'COMPETENT_AUTHORITY')",
                HERE.value(),
                code,
                code);
        owner.update("""
                insert into governance.sharing_agreement values (gen_random_uuid(), ?, ?, 'Agreement', 1, array['IOM'],
                    array['CORE', 'LE_ONLY'], '{}', 'Head of agency', date '2020-01-01', date '2099-01-01')""", HERE.value(), code);
    }

    private void job(Role role) {
        member(role.name(), role.name(), "COUNCIL", role, "job");
    }

    private void worker(String reference, String name, String agency, Role role) {
        member(reference, name, agency, role, "person");
    }

    private void member(String reference, String name, String agency, Role role, String kind) {
        Membership member = new Membership(
                new MembershipId(UUID.randomUUID()),
                new StaffId(UUID.randomUUID()),
                name,
                HERE,
                "Kingsbridge",
                new AgencyCode(agency),
                agency,
                Regime.COMPETENT_AUTHORITY,
                role,
                null,
                new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1)));
        owner.update(
                "insert into partnership.staff values (?, ?, ?, ?, ?, 'a@agency.example', ?)",
                member.staff().value(),
                HERE.value(),
                agency,
                reference,
                name,
                kind);
        owner.update(
                "insert into partnership.membership values (?, ?, ?, ?, null, ?, date '2020-01-01', date '2099-01-01')",
                member.id().value(),
                HERE.value(),
                member.staff().value(),
                agency,
                role.name());
        workers.put(reference, member);
    }
}
