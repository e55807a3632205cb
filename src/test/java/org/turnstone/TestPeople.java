package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Category;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/**
 * Made-up people, brought in by their partnership's data steward as the police's extracts. Each is told by the reference
 * that pages show, such as K7-4M2.
 */
public final class TestPeople {
    /** A name that a page must show as text. */
    public static final String SCRIPT = "<script>alert(1)</script>";

    private final TestSystem system;
    private final String partnership;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();

    /** @param partnership such as {@code northbank} */
    public TestPeople(TestSystem system, String partnership) {
        this.system = system;
        this.partnership = partnership;
    }

    public LocalDate today() {
        return London.today(system.clock());
    }

    /** A grown-up on the cohort, Amber for twenty days, led by the police officer of {@link TestStaff}. */
    public String adult(String forename, String surname) {
        return born(forename, surname, today().minusYears(31).minusDays(40));
    }

    /** The same, led by another agency and by nobody there. */
    public String ledBy(String agency, String forename, String surname) {
        return born(forename, surname, today().minusYears(31).minusDays(40), agency, "");
    }

    /** The same, born on a day; on none that is known where there is none. */
    public String bornOn(@Nullable LocalDate day, String agency, String forename, String surname) {
        return born(forename, surname, day, agency, "");
    }

    /** The same at fifteen. */
    public String child(String forename, String surname) {
        return born(forename, surname, today().minusYears(15));
    }

    public String inCustody(String forename, String surname) {
        String ref = record(forename, surname, today().minusYears(28));
        onCohort(ref);
        bring("custody", "reason,received_on,prison", ref, "remand," + today().minusDays(9) + ",HMP Kestrel Moor");
        return reference(ref);
    }

    public String withOffence(String forename, String surname, String code, Category category) {
        String ref = record(forename, surname, today().minusYears(40));
        onCohort(ref);
        bring(
                "offences",
                "category,offence_date,offence_code,disposal",
                ref,
                category.name().toLowerCase(java.util.Locale.ROOT) + "," + today().minusDays(90) + "," + code
                        + ",convicted");
        return reference(ref);
    }

    /** Known to the police and, born ten days later, to the prison; with rows of kinds that no room works on yet. */
    public String twiceTold(String forename, String surname) {
        String ref = "P" + numbers.incrementAndGet();
        int pnc = 416 + twice.incrementAndGet();
        for (String agency : List.of("POLICE", "PRISON")) {
            String born = agency.equals("POLICE") ? "1990-05-01" : "1990-05-11";
            String values = forename + "," + surname + "," + TwoWorlds.pnc(pnc) + "," + born;
            bring(agency, "people", "forename,surname,pnc,date_of_birth", ref, values);
        }
        bring("hearings", "hearing_at,court,purpose", ref, today().minusDays(9) + ",Kingsmere,plea");
        bring("markers", "marker,from", ref, "gang," + today().minusDays(90));
        bring("dv_incidents", "occurred_on,victim_key", ref, today().minusDays(30) + ",V0417");
        return reference(ref);
    }

    /** One more row of an agency that calls the person by the same reference as the police. */
    public void toldAgain(String reference, String agency, String kind, String columns, String values) {
        String ref = reading(() -> system.bean(JdbcClient.class)
                .sql("select person_ref from person.record where person_id = ? and owner_agency = 'POLICE'")
                .param(person(reference).value())
                .query(String.class)
                .single());
        bring(agency, kind, columns, kind + numbers.incrementAndGet(), ref, values);
    }

    /** Known to police, and not on the cohort. */
    public String notOnCohort(String forename, String surname) {
        return reference(record(forename, surname, today().minusYears(33)));
    }

    /** A grown-up on the cohort whom one member of staff must not be shown. */
    public String excludedFor(String account, String forename, String surname) {
        String reference = adult(forename, surname);
        exclude(account, reference);
        return reference;
    }

    /** From now on this member of staff must not be shown the person. */
    public void exclude(String account, String reference) {
        system.owner()
                .sql("""
                        insert into governance.exclusion (partnership_id, person_id, staff_id, reason, from_day)
                        values (?, ?, ?, 'A cousin', ?)""")
                .params(
                        system.partnership(partnership).value(),
                        person(reference).value(),
                        system.staff(account).value(),
                        today().minusDays(1))
                .update();
    }

    /** Known to police at fifteen, and not on the cohort. */
    public String childNotOnCohort(String forename, String surname) {
        return reference(record(forename, surname, today().minusYears(15)));
    }

    public PersonId person(String reference) {
        return reading(() -> system.bean(PersonHeaders.class).named(reference).orElseThrow());
    }

    /** How many statements of the person's status stand on record, with those put right. */
    public int statements(String reference) {
        PersonId person = person(reference);
        return reading(() -> system.bean(JdbcClient.class)
                .sql("select count(*) from rag.setting where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single());
    }

    private String born(String forename, String surname, LocalDate day) {
        return born(forename, surname, day, "POLICE", "police");
    }

    private String born(String forename, String surname, @Nullable LocalDate day, String agency, String worker) {
        String ref = record(forename, surname, day);
        onCohort(ref);
        bring("allocations", "lead_agency,from,lead_worker", ref, agency + "," + today().minusDays(200) + "," + worker);
        bring(
                "rag",
                "status,from,grounds,set_by",
                ref,
                "amber," + today().minusDays(20) + ",PARTIAL_ENGAGEMENT,police");
        return reference(ref);
    }

    private String record(String forename, String surname, @Nullable LocalDate born) {
        String ref = "P" + numbers.incrementAndGet();
        bring(
                "people",
                "forename,surname,date_of_birth,sex",
                ref,
                forename + "," + surname + "," + (born == null ? "" : born) + ",m");
        return ref;
    }

    private void onCohort(String ref) {
        bring("cohort", "adopted_on,category,strand", ref, today().minusDays(200) + ",core,catch_and_convict");
    }

    private void bring(String kind, String columns, String ref, String values) {
        bring("POLICE", kind, columns, ref, values);
    }

    private void bring(String agency, String kind, String columns, String ref, String values) {
        bring(agency, kind, columns, kind + ref, ref, values);
    }

    private void bring(String agency, String kind, String columns, String row, String ref, String values) {
        String file = "source_ref,person_ref," + columns + "\n" + row + "," + ref + "," + values + "\n";
        var report = BroughtFile.bring(system, "steward@" + partnership, agency, kind, file);
        assertThat(report.newRows()).as("%s: %s", file, report).isEqualTo(1);
    }

    /** Of whoever the police call by this reference, their row of people being {@code people} and the same. */
    public String reference(String ref) {
        return reading(() -> {
            var person = system.bean(JdbcClient.class)
                    .sql("select distinct person_id from imports.source_row where source_ref = ?")
                    .param("people" + ref)
                    .query(java.util.UUID.class)
                    .single();
            return system.bean(PersonHeaders.class)
                    .of(new PersonId(person))
                    .orElseThrow()
                    .reference();
        });
    }

    private <T> T reading(java.util.function.Supplier<T> work) {
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        return system.actingAs("import@" + partnership, () -> transaction.execute(status -> work.get()));
    }
}
