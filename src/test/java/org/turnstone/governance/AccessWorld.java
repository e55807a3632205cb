package org.turnstone.governance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.Role;

/** Two partnerships, readers of every role, people of every kind and rows of every category, in a table of its own. */
final class AccessWorld {
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final UUID SOMEONE_ELSE = UUID.randomUUID();
    private static final String CONSENT = """
            insert into governance.consent (consent_id, partnership_id, person_id, category, agency, holder, from_day, to_day)
            select gen_random_uuid(), ?, ?, category, agency, holder, date '2020-01-01', date '2099-01-01'
            from unnest(?) category, unnest(array['AGREED', 'UNAGREED', 'OTHER']) agency,
                 unnest(array['AGREED', 'UNAGREED', 'OTHER']) holder
            where agency <> holder""";
    private static final List<String> AGENCIES = List.of("AGREED", "UNAGREED", "OTHER");

    record Reader(UUID membership, UUID staff, Role role, String agency, boolean live, boolean here) {}

    record Person(
            UUID id, boolean adult, boolean related, boolean consent, boolean ticket, boolean excluded, boolean out) {}

    record Row(int id, Person person, Category category, String handling, String owner) {}

    private final JdbcTemplate owner;
    private final JdbcTemplate app;
    private final TransactionTemplate transaction;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    AccessWorld(DataSource ownerSource, DataSource appSource) {
        owner = new JdbcTemplate(ownerSource);
        app = new JdbcTemplate(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));
        partnership(HERE);
        partnership(ELSEWHERE);
        for (Role role : HandWrittenAccess.roles()) {
            for (int bits = 0; bits < 8; bits++) {
                readers.add(reader(role, (bits & 1) == 0 ? "AGREED" : "UNAGREED", (bits & 2) == 0, (bits & 4) == 0));
            }
        }
        for (int bits = 0; bits < 64; bits++) {
            people.add(person(bits));
        }
        probe();
    }

    List<Reader> readers(Role role) {
        return readers.stream().filter(reader -> reader.role() == role).toList();
    }

    /** The rows of a reader's own agency and of one that is not the reader's. */
    List<Row> rowsFor(Reader reader) {
        return rows.stream()
                .filter(row ->
                        row.owner().equals(reader.agency()) || row.owner().equals("OTHER"))
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    Set<Integer> rowsSeenBy(Reader reader) {
        return seen(reader.membership().toString());
    }

    Set<Integer> rowsSeenWithNobodyActing() {
        return seen("");
    }

    private Set<Integer> seen(String membership) {
        return transaction.execute(status -> {
            app.queryForObject("select set_config('app.membership', ?, true)", String.class, membership);
            return new HashSet<>(app.queryForList("select id from probe.record", Integer.class));
        });
    }

    AccessCase caseOf(Reader reader, Row row) {
        Person person = row.person();
        return new AccessCase(
                reader.role(),
                row.category(),
                row.owner().equals(reader.agency()),
                reader.agency().equals("AGREED"),
                person.adult(),
                person.related(),
                person.consent(),
                person.ticket(),
                row.handling() == null ? "none" : row.handling(),
                person.excluded(),
                person.out(),
                reader.live(),
                reader.here());
    }

    void withoutCategory(String category, Runnable check) {
        owner.update("update governance.sharing_agreement set categories = array_remove(categories, ?)", category);
        check.run();
        owner.update("update governance.sharing_agreement set categories = array_append(categories, ?)", category);
    }

    void withRule(String planted, Runnable check) {
        owner.execute(planted);
        check.run();
        owner.execute("delete from governance.access_rule where rule_id = 'planted'");
    }

    private void partnership(UUID id) {
        owner.update("insert into partnership.partnership values (?, 'Made up', true)", id);
        for (String agency : AGENCIES) {
            owner.update("insert into partnership.agency values (?, ?, ?, 'UK_GDPR')", id, agency, agency);
        }
        owner.update(
                """
                insert into governance.sharing_agreement values (gen_random_uuid(), ?, 'AGREED', 'Agreement', 1,
                    array['IOM'], ?, '{}', 'Head of agency', date '2020-01-01', date '2099-01-01')""", id, List.of(Category.values()).stream().map(Enum::name).toArray(String[]::new));
    }

    private Reader reader(Role role, String agency, boolean live, boolean here) {
        Reader reader = new Reader(UUID.randomUUID(), UUID.randomUUID(), role, agency, live, here);
        UUID partnership = here ? HERE : ELSEWHERE;
        owner.update(
                "insert into partnership.staff values (?, ?, ?, ?, 'A Reader', 'a@agency.example')",
                reader.staff(),
                partnership,
                agency,
                reader.staff().toString());
        owner.update("""
                insert into partnership.membership values (?, ?, ?, ?, null, ?, date '2020-01-01', date '2099-01-01',
                    case when ? then null else now() end)""", reader.membership(), partnership, reader.staff(), agency, role.name(), live);
        return reader;
    }

    private Person person(int bits) {
        Person person = new Person(
                UUID.randomUUID(),
                (bits & 1) != 0,
                (bits & 2) != 0,
                (bits & 4) != 0,
                (bits & 8) != 0,
                (bits & 16) != 0,
                (bits & 32) != 0);
        if (bits % 4 != 0) { // some children have no row at all: an unknown age is a child's
            owner.update(
                    "insert into governance.coming_of_age values (?, ?, case when ? then date '2010-01-01' end)",
                    person.id(),
                    HERE,
                    person.adult());
        }
        if (person.out()) {
            owner.update(
                    "insert into governance.restriction values (?, ?, ?, 'few', date '2020-01-01', null)",
                    HERE,
                    person.id(),
                    SOMEONE_ELSE);
        }
        if (person.consent()) {
            owner.update(
                    CONSENT,
                    HERE,
                    person.id(),
                    List.of(Category.values()).stream().map(Enum::name).toArray(String[]::new));
        }
        forEveryReader(person.related(), """
                insert into governance.relationship values (gen_random_uuid(), ?, ?, ?, null, 'LEAD', date '2020-01-01', null, 'test')""", person);
        forEveryReader(person.excluded(), """
                insert into governance.exclusion values (?, ?, ?, 'knows the family', date '2020-01-01', null)""", person);
        forEveryReader(person.ticket(), TICKET, person);
        return person;
    }

    private void forEveryReader(boolean wanted, String sql, Person person) {
        if (wanted) {
            owner.batchUpdate(
                    sql,
                    readers.stream()
                            .map(reader -> new Object[] {HERE, person.id(), reader.staff()})
                            .toList());
        }
    }

    private void probe() {
        owner.execute("create schema probe");
        owner.execute("""
                create table probe.record (id integer primary key, partnership_id uuid, person_id uuid, owner_agency text,
                    category text, handling text)""");
        for (Person person : people) {
            for (Category category : Category.values()) {
                for (String agency : AGENCIES) {
                    for (String handling : new String[] {null, "P", "C"}) {
                        rows.add(new Row(rows.size(), person, category, handling, agency));
                    }
                }
            }
        }
        owner.batchUpdate(
                "insert into probe.record values (?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.id(),
                            HERE,
                            row.person().id(),
                            row.owner(),
                            row.category().name(),
                            row.handling()
                        })
                        .toList());
        owner.execute("select governance.protect('probe.record')");
        String appRole = app.queryForObject("select current_user", String.class);
        owner.execute("grant usage on schema probe to " + appRole);
        owner.execute("grant select on probe.record to " + appRole);
    }

    private static final String TICKET = """
            insert into governance.break_glass_ticket
                (ticket_id, partnership_id, person_id, staff_id, approved_by, reason, opened_at, expires_at, categories)
            select gen_random_uuid(), ?, ?, ?, gen_random_uuid(), 'life', now(), now() + interval '1 day',
                array(select distinct category from governance.access_rule)""";
}
