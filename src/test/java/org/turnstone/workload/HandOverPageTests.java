package org.turnstone.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;

/** Whoever leaves is told of before, and their people go to others of the agency; access follows. */
class HandOverPageTests {
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
    void people_go_to_another_of_the_agency_one_by_one_or_together_and_everyone_reads_it() {
        String person = people.adult("Maud", "Thornycroft");
        String other = people.adult("Silas", "Underhay");
        TestPage page = coordinator.get(path("police"));
        assertThat(page.text()).contains("Maud Thornycroft", "Silas Underhay", "Leads since");
        assertThat(page.document().select("input[name=person][checked]").size())
                .as("all are offered")
                .isEqualTo(page.document().select("input[name=person]").size());

        TestPage saved = handing("police", person, "sergeant", people.today()).sendOnce();

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(system.as("housing").get("/people/" + person).text())
                .contains(name("sergeant") + "Lead worker, police");
        assertThat(coordinator.get(path("police")).text()).contains(other).doesNotContain(person);
        assertThat(trail()).isEqualTo("Entered who leads the work with a person");
    }

    @Test
    void who_takes_over_as_lead_stays_no_deputy_and_a_deputy_goes_as_a_deputy() {
        String person = people.adult("Hester", "Quillfeather");
        lead(person, "police", "sergeant");
        assertThat(handing("police", person, "sergeant", people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        TestPage now = coordinator.get("/people/" + person + "/lead");
        assertThat(now.text()).contains("leads: " + name("sergeant")).doesNotContain("deputy " + name("sergeant"));
        String second = people.adult("Barnaby", "Fothergill");
        lead(second, "sergeant", "police");
        assertThat(coordinator
                        .get(path("police"))
                        .document()
                        .select("tr:contains(" + second + ")")
                        .text())
                .contains("Deputy since");
    }

    @Test
    void what_is_planned_for_a_later_day_is_not_undone_and_whoever_left_the_cohort_is_nobodys() {
        String planned = people.adult("Rowena", "Applegarth");
        LocalDate later = people.today().plusDays(10);
        SentForm next = SentForm.of(coordinator, coordinator.get("/people/" + planned + "/lead"))
                .with("lead", "PROBATION")
                .with("leadWorker", "")
                .with("deputy", "");
        assertThat(on(next, later).sendOnce().status()).isEqualTo(303);

        assertThat(handing("police", planned, "sergeant", later).sendOnce().text())
                .contains(planned + ": from ", "leads, as entered already");
        assertThat(handing("police", planned, "sergeant", people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get("/people/" + planned + "/lead").text())
                .contains("leads: " + name("sergeant"), "Probation leads, as entered already");

        String gone = people.adult("Lambert", "Osgood");
        String stays = people.adult("Dinah", "Kestrel");
        exited(gone);
        assertThat(coordinator.get(path("police")).text()).contains(stays).doesNotContain(gone);
    }

    @Test
    void the_coordinator_is_told_at_home_of_whoever_leaves_with_people() {
        String person = people.adult("Ottilie", "Penhaligon");
        lead(person, "sergeant", "");
        leaves("sergeant", people.today().plusDays(40));
        assertThat(coordinator.get("/").text()).doesNotContain("left or leave soon");

        leaves("sergeant", people.today().plusDays(20));

        assertThat(coordinator.get("/").text()).contains("with staff who have left or leave soon");
        assertThat(row("sergeant")).contains("Leaves after", "Hand over");
        leaves("sergeant", people.today());
        assertThat(row("sergeant")).contains("Has left", "Hand over");
        leaves("sergeant", people.today().plusYears(1));
    }

    @Test
    void what_is_missing_is_said_and_nobody_hands_over_whom_they_may_not_know_of() {
        String hidden = people.excludedFor("sergeant", "Crispin", "Oldcastle");
        TestBrowser sergeant = system.as("sergeant");
        assertThat(sergeant.get(path("police")).text()).doesNotContain(hidden, "Oldcastle");
        assertThat(sergeant.get(path("housing")).status()).isEqualTo(404);
        assertThat(system.as("police").get(path("police")).status()).isEqualTo(403);
        assertThat(coordinator.get("/cohort/hand-over/" + new UUID(0, 9)).status())
                .isEqualTo(404);
        people.adult("Isolde", "Jessop");
        TestPage refused = SentForm.of(sergeant, sergeant.get(path("police"))).sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Select who is handed over", "Select who takes over, of Police", "Enter the day");
        for (String reference : new String[] {hidden, "BB-BB9"}) {
            SentForm form = on(
                    SentForm.of(sergeant, sergeant.get(path("police")))
                            .with("person", reference)
                            .with("to", staff("sergeant")),
                    people.today());
            assertThat(form.sendOnce().text()).contains(reference + ": no longer with this member of staff");
        }
    }

    private static SentForm handing(String from, String person, String to, LocalDate day) {
        return on(
                SentForm.of(coordinator, coordinator.get(path(from)))
                        .with("person", person)
                        .with("to", staff(to)),
                day);
    }

    private static void lead(String person, String worker, String deputy) {
        SentForm form = SentForm.of(coordinator, coordinator.get("/people/" + person + "/lead"))
                .with("lead", "POLICE")
                .with("leadWorker", staff(worker))
                .with("deputy", deputy.isEmpty() ? "" : staff(deputy));
        TestPage saved = on(form, people.today()).sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    }

    private static SentForm on(SentForm form, LocalDate day) {
        return form.with("from-day", "" + day.getDayOfMonth())
                .with("from-month", "" + day.getMonthValue())
                .with("from-year", "" + day.getYear());
    }

    private static void leaves(String account, LocalDate day) {
        system.owner()
                .sql("update partnership.membership set to_day = ? where staff_id = ?")
                .params(day, UUID.fromString(staff(account)))
                .update();
    }

    private static void exited(String person) {
        system.owner()
                .sql("alter table cohort.membership_claim no force row level security")
                .update();
        assertThat(system.owner()
                        .sql("update cohort.membership_claim set exited_on = ? where person_id = ?")
                        .params(people.today(), people.person(person).value())
                        .update())
                .isOne();
        system.owner()
                .sql("alter table cohort.membership_claim force row level security")
                .update();
    }

    private static String row(String account) {
        return coordinator
                .get("/cohort/capacity")
                .document()
                .select("tr:contains(" + name(account) + ")")
                .text();
    }

    private static String path(String account) {
        return "/cohort/hand-over/" + staff(account);
    }

    private static String staff(String account) {
        return TestStaff.id("staff", "northbank", account).toString();
    }

    private static String name(String account) {
        return system.owner()
                .sql("select name from partnership.staff where staff_id = ?")
                .param(UUID.fromString(staff(account)))
                .query(String.class)
                .single();
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
