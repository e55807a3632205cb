package org.turnstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.BroughtFile;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.person.AutomaticLinks;
import org.turnstone.person.AutomaticLinks.InForce;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** The whole application, into which agencies bring rows about a few people; and all that is held of them, row by row. */
final class MatchingWorld implements AutoCloseable {
    static final String PEOPLE =
            "source_ref,person_ref,pnc,nhs,forename,surname,aliases,date_of_birth,sex,postcode,category\n";

    final TestSystem system = TestSystem.fresh();

    ImportReport bring(String agency, String kind, String file) {
        return BroughtFile.bring(system, agency, kind, file);
    }

    /** In one transaction with the rights of an account. */
    <T> T as(String account, Supplier<T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(account, () -> transaction.execute(status -> work.get()));
    }

    <T> List<T> list(Class<T> type, String sql) {
        return as(
                "import",
                () -> system.bean(JdbcClient.class).sql(sql).query(type).list());
    }

    <T> T one(Class<T> type, String sql) {
        return list(type, sql).getFirst();
    }

    PersonId person(String agency, String ref) {
        return new PersonId(one(
                UUID.class,
                "select person_id from person.record where owner_agency = '%s' and person_ref = '%s'"
                        .formatted(agency, ref)));
    }

    UUID record(String agency, String ref) {
        return one(
                UUID.class,
                "select record_id from person.record where owner_agency = '%s' and person_ref = '%s'"
                        .formatted(agency, ref));
    }

    String reference(PersonId person) {
        return one(
                String.class, "select reference from person.person where person_id = '%s'".formatted(person.value()));
    }

    /** Every row of the room of people but the claims and the list of moves, which only grow. */
    List<String> people() {
        List<String> rows = new ArrayList<>();
        for (String table : system.owner().sql("""
                        select tablename from pg_tables where schemaname = 'person'
                          and tablename not in ('identity_claim', 'move') order by 1""").query(String.class).list()) {
            rows.addAll(list(
                    String.class, "select '%1$s ' || t::text from person.%1$s t order by t::text".formatted(table)));
        }
        return rows;
    }

    /** Every row that figures are made from, and what follows from them for access. */
    List<String> published() {
        var address = system.database().roles().statistics();
        var source = new org.springframework.jdbc.datasource.DriverManagerDataSource(
                address.url(), address.user(), address.password());
        JdbcTemplate statistics = new JdbcTemplate(source);
        List<String> rows = new ArrayList<>();
        for (String view : system.owner().sql("""
                        select viewname from pg_views where schemaname = 'published' order by 1""").query(String.class).list()) {
            rows.addAll(statistics.queryForList(
                    "select '%1$s ' || v::text from published.%1$s v order by v::text".formatted(view), String.class));
        }
        rows.addAll(list(String.class, """
                select 'relationship ' || (to_jsonb(r) - 'relationship_id')::text from governance.relationship r order by 1"""));
        return rows;
    }

    /** On the word of two, after 300 pairs of which none was wrong. */
    void signOff(AgencyPair pair) {
        as(
                "steward",
                () -> system.bean(JdbcClient.class)
                        .sql("""
                        insert into matching.decision
                        select gen_random_uuid(), partnership.my_partnership(), gen_random_uuid(), null, :one,
                               array[:other], 'SAME', true, 'W', staff_id, now()
                        from partnership.acting(), generate_series(1, 300)""")
                        .param("one", pair.one().value())
                        .param("other", pair.other().value())
                        .update());
        var second = system.membership("deputy");
        InForce signed = new InForce(
                pair.one(),
                pair.other(),
                LinkOrder.STARTING,
                300,
                0,
                London.today(system.clock()),
                system.staff("steward"),
                second.staff());
        as("deputy", () -> {
            system.bean(AutomaticLinks.class)
                    .signOff(second, signed, "Right", system.clock().instant());
            return true;
        });
    }

    @Override
    public void close() {
        system.close();
    }
}
