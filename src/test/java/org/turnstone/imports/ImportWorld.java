package org.turnstone.imports;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestDatabase;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.TeamsByName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;
import tools.jackson.databind.json.JsonMapper;

/** A made-up partnership on a database of its own, with staff who bring in files and a room that receives them. */
public final class ImportWorld implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    public static final List<String> AGENCIES =
            List.of("POLICE", "PROBATION", "PRISON", "HOUSING", "HEALTH", "COUNCIL");

    private final TestDatabase database = TestDatabase.fresh();
    private @Nullable Membership job;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource app = new HikariDataSource();
    public final JdbcTemplate owner = new JdbcTemplate(database.owner());
    public final PartnershipId partnership = new PartnershipId(UUID.randomUUID());

    public ImportWorld() {
        app.setJdbcUrl(database.roles().app().url());
        app.setUsername(database.roles().app().user());
        app.setPassword(database.roles().app().password());
        app.setMaximumPoolSize(8);
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(app));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new ActingTransactionManager(app, Clock.fixed(NOW, ZoneOffset.UTC)));
        context.register(Transactions.class, Memberships.class, TeamsByName.class, Sentences.class);
        context.refresh();
        partnership();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            lazyInit = true,
            basePackages = {"org.turnstone.governance", "org.turnstone.person", "org.turnstone.imports"},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*Tests.*"))
    static class Transactions {}

    private void partnership() {
        owner.update("insert into partnership.partnership values (?, 'Made up', true)", partnership.value());
        for (String agency : AGENCIES) {
            owner.update(
                    "insert into partnership.agency values (?, ?, ?, 'COMPETENT_AUTHORITY')",
                    partnership.value(),
                    agency,
                    agency);
            owner.update("""
                    insert into governance.sharing_agreement values (gen_random_uuid(), ?, ?, 'Agreement', 1, array['IOM'],
                        array['CORE', 'LE_ONLY'], '{}', 'Head', date '2020-01-01', date '2099-01-01')""", partnership.value(), agency);
        }
        job = staff(Role.JOB_IMPORT, "COUNCIL");
        staff(Role.JOB_ERASURE, "COUNCIL");
    }

    public Membership staff(Role role, String agency) {
        UUID staff = UUID.randomUUID();
        owner.update(
                "insert into partnership.staff values (?, ?, ?, ?, 'A Reader', 'a@agency.example')",
                staff,
                partnership.value(),
                agency,
                staff.toString());
        owner.update("""
                insert into partnership.membership values (gen_random_uuid(), ?, ?, ?, null, ?, date '2020-01-01',
                    date '2099-01-01', null)""", partnership.value(), staff, agency, role.name());
        return context.getBean(Memberships.class).liveOf(new StaffId(staff)).getFirst();
    }

    Membership job() {
        return Objects.requireNonNull(job);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    public <T> T as(Membership reader, Supplier<T> work) {
        return Acting.as(
                reader,
                () -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get()));
    }

    public ImportReport bring(String kind, String agency, String file) {
        return bring(kind, agency, file, null, false, false);
    }

    public ImportReport bring(
            String kind, String agency, String file, @Nullable Instant at, boolean dryRun, boolean allOrNothing) {
        Membership steward = staff(Role.DATA_STEWARD, "COUNCIL");
        return bringAs(
                steward,
                new ImportRequest(kind, new AgencyCode(agency), "main", kind + ".csv", at, dryRun, allOrNothing),
                file);
    }

    public ImportReport bringAs(Membership who, ImportRequest request, String file) {
        return bringAs(who, request, file.getBytes(StandardCharsets.UTF_8));
    }

    public ImportReport bringAs(Membership who, ImportRequest request, byte[] file) {
        return Acting.as(who, () -> {
            try {
                return bean(RunImport.class)
                        .run(request, new ByteArrayInputStream(file), progress -> {})
                        .report();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One value as the import job reads it. */
    public <T> T probe(Class<T> type, String sql) {
        return list(type, sql).getFirst();
    }

    public <T> List<T> list(Class<T> type, String sql) {
        return as(
                Objects.requireNonNull(job),
                () -> bean(JdbcClient.class).sql(sql).query(type).list());
    }

    public long count(String table) {
        return probe(Long.class, "select count(*) from " + table);
    }

    /** What the tables hold, without ids and times of recording: people are named by the references of their records. */
    public List<String> state() {
        List<String> state = new ArrayList<>();
        state.addAll(list(String.class, """
                select (to_jsonb(r) - 'record_id' - 'person_id' - 'partnership_id' || jsonb_build_object('same as',
                    (select string_agg(o.owner_agency || ':' || o.person_ref, ',' order by o.owner_agency, o.person_ref)
                     from person.record o where o.person_id = r.person_id)))::text
                from person.record r order by owner_agency, person_ref"""));
        state.addAll(list(String.class, """
                select (to_jsonb(s) - 'person_id' - 'partnership_id')::text from imports.source_row s
                order by agency, feed, kind, source_ref"""));
        state.addAll(list(String.class, """
                select (to_jsonb(w) - 'since' - 'partnership_id' - 'expires_on')::text from imports.waiting_row w
                order by agency, feed, kind, source_ref"""));
        state.addAll(list(
                String.class,
                "select owner_agency || person_ref || reason || block::text from person.doubt order by 1"));
        state.addAll(list(String.class, """
                select v.owner_agency || v.person_ref || v.digest || v.source_updated_at from person.version v
                order by 1"""));
        return state;
    }

    @Override
    public void close() {
        context.close();
        app.close();
        database.close();
    }
}
