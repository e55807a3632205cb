package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Who leads the work is entered on a page, and access follows it. */
class LeadPageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static TestBrowser coordinator;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        coordinator = system.as("coordinator");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void the_coordinator_gives_the_work_to_another_agency_and_its_worker_and_everyone_reads_it() {
        String person = people.adult("Maud", "Thornycroft");
        TestPage page = coordinator.get("/people/" + person + "/lead");
        assertThat(page.text()).contains("Police leads");

        TestPage saved =
                lead(person, "PROBATION", worker(page, "Probation"), "").sendOnce();

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(system.as("housing").get("/people/" + person).text())
                .contains(name(page, "Probation") + "Lead worker, probation");
        assertThat(coordinator.get("/people/" + person + "/lead").text())
                .contains("Probation leads: " + name(page, "Probation"));
        assertThat(trail()).isEqualTo("Entered who leads the work with a person");
    }

    @Test
    void whoever_saves_second_is_shown_what_the_first_said_and_nothing_is_lost() {
        String person = people.adult("Silas", "Underhay");
        SentForm second = lead(person, "HOUSING", "", "");
        assertThat(lead(person, "PROBATION", "", "").sendOnce().status()).isEqualTo(303);
        TestPage overtaken = second.sendOnce();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Probation leads, and names nobody yet", "HOUSING");
    }

    @Test
    void a_manager_names_who_does_it_where_their_agency_leads_and_nowhere_else() {
        String person = people.adult("Hester", "Quillfeather");
        TestBrowser sergeant = system.as("sergeant");
        TestPage page = sergeant.get("/people/" + person + "/lead");
        SentForm form = SentForm.of(sergeant, page)
                .with("lead", chosen(page, "lead"))
                .with("leadWorker", chosen(page, "leadWorker"))
                .with("deputy", other(page, chosen(page, "leadWorker")));
        TestPage saved = on(form, people.today()).sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        TestPage again = sergeant.get("/people/" + person + "/lead");
        assertThat(on(SentForm.of(sergeant, again).with("lead", "PROBATION").with("leadWorker", ""), people.today())
                        .sendOnce()
                        .text())
                .contains("The panel agrees which agency leads");
        assertThat(system.as("police").get("/people/" + person + "/lead").status())
                .isEqualTo(403);
    }

    @Test
    void nobody_leads_who_is_not_on_the_cohort_and_bad_days_are_said_beside_the_day() {
        String away = people.notOnCohort("Ivy", "Pennington");
        assertThat(coordinator.get("/people/" + away + "/lead").status()).isEqualTo(404);
        String person = people.adult("Barnaby", "Fothergill");
        TestPage refused = lead(person, "PROBATION", "", "")
                .with("from-day", "31")
                .with("from-month", "2")
                .sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#from-error").text()).isNotEmpty();
        assertThat(refused.document().select("#lead option[selected]").val()).isEqualTo("PROBATION");
    }

    private static SentForm lead(String person, String agency, String worker, String deputy) {
        return on(
                SentForm.of(coordinator, coordinator.get("/people/" + person + "/lead"))
                        .with("lead", agency)
                        .with("leadWorker", worker)
                        .with("deputy", deputy),
                people.today());
    }

    private static String chosen(TestPage page, String field) {
        return page.document().select("#" + field + " option[selected]").val();
    }

    private static SentForm on(SentForm form, LocalDate day) {
        return form.with("from-day", "" + day.getDayOfMonth())
                .with("from-month", "" + day.getMonthValue())
                .with("from-year", "" + day.getYear());
    }

    private static String worker(TestPage page, String agency) {
        return option(page, agency).val();
    }

    /** Of the police, but not this one. */
    private static String other(TestPage page, String worker) {
        return page.document().select("#deputy option").stream()
                .filter(option ->
                        option.text().contains(", Police") && !option.val().equals(worker))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private static String name(TestPage page, String agency) {
        return option(page, agency).text().split(",", 2)[0];
    }

    private static Element option(TestPage page, String agency) {
        return page.document().select("#deputy option").stream()
                .filter(option -> option.text().contains(", " + agency))
                .findFirst()
                .orElseThrow();
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
