package org.turnstone.performance;

import static org.turnstone.AgencyRows.guarded;
import static org.turnstone.AgencyRows.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestSystem;
import org.turnstone.governance.Category;
import org.turnstone.imports.Delivery;
import org.turnstone.imports.Extract;
import org.turnstone.imports.ImportedRow;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/**
 * The whole application, with rows coming in as the import job hands them on. Northbank and Southmoor are apart; tests that
 * share one keep to years of their own.
 */
final class FiguresWorld {
    static final FiguresWorld ONE = new FiguresWorld();

    final TestSystem system = TestSystem.with(FiguresWorld::names);
    private final AtomicInteger references = new AtomicInteger();

    /** People are called by their keys, as far as the reader sees that they are on the cohort. */
    private static void names(GenericApplicationContext context) {
        context.registerBean(
                "namesForTests",
                NamesOfPeople.class,
                () -> people -> named(context.getBean(JdbcClient.class), people),
                bean -> bean.setPrimary(true));
    }

    private static List<NamesOfPeople.Named> named(JdbcClient database, Collection<PersonId> people) {
        return database
                .sql("select distinct person_id from cohort.membership where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .stream()
                .map(key -> new NamesOfPeople.Named(new PersonId(key), reference(key), "Person " + reference(key)))
                .toList();
    }

    private static String reference(UUID key) {
        return key.toString().substring(0, 8);
    }

    static String name(PersonId person) {
        return "Person " + reference(person.value());
    }

    PersonId adult(String partnership) {
        PersonId person = PersonId.random();
        system.owner()
                .sql("insert into governance.coming_of_age values (?, ?, date '2000-01-01')")
                .params(person.value(), system.partnership(partnership).value())
                .update();
        return person;
    }

    /** Someone on the cohort; both days in one text, such as {@code adopted_on=2018-01-01 exited_on=2018-12-31}. */
    PersonId member(String partnership, String days) {
        PersonId person = adult(partnership);
        deliver(partnership, "cohort", "COUNCIL", row(person, reference(), "2017-01-01", days));
        return person;
    }

    /** Someone whom only police and others under Part 3 may see. */
    PersonId hiddenMember(String partnership, String days) {
        PersonId person = adult(partnership);
        ImportedRow open = row(person, reference(), "2017-01-01", days);
        deliver(partnership, "cohort", "POLICE", guarded(open, Category.LE_ONLY, null));
        return person;
    }

    void say(String partnership, String kind, String agency, PersonId person, String values) {
        deliver(partnership, kind, agency, row(person, reference(), "2017-01-02", values));
    }

    private String reference() {
        return "R" + references.incrementAndGet();
    }

    private void deliver(String partnership, String kind, String agency, ImportedRow row) {
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                system.partnership(partnership),
                new AgencyCode(agency),
                "main",
                kind,
                Instant.parse("2026-06-15T05:00:00Z"));
        Extract extract = system.beans(Extract.class)
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        system.actingAs("import@" + partnership, () -> {
            transaction.executeWithoutResult(status -> extract.apply(delivery, List.of(row)));
            return true;
        });
    }

    Indicator indicator(String partnership, String id, LocalDate asAt) {
        return system.bean(Framework.class)
                .measure(system.partnership(partnership), id, asAt)
                .indicator();
    }

    List<Figure> read(String account, LocalDate asAt) {
        return system.actingAs(account, () -> system.bean(Framework.class).asAt(asAt));
    }
}
