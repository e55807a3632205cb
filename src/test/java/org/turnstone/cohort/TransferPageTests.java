package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.person.RecordsMoved;
import org.turnstone.shared.PersonId;

/** Another area is asked to take somebody on, and only once it has accepted may they leave for it. */
class TransferPageTests {
    private static final String SCHEME = "Westmere IOM";

    private static TestSystem system;
    private static ApplicationEventPublisher events;
    private static TestPeople people;
    private static TestBrowser coordinator;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.with(context -> events = context);
        people = new TestPeople(system, "northbank");
        coordinator = system.as("coordinator");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void who_moves_away_stays_until_the_other_area_has_accepted_them() {
        String person = people.adult("Maud", "Thornycroft");
        assertThat(movedAway(person)).contains("No other area has been asked to take this person on");
        TestPage empty = transfer(person).sendOnce();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select(".govuk-error-summary__list li")).hasSize(5);

        TestPage asked = asking(person).sendOnce();
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        assertThat(trail()).isEqualTo("Entered that another area was asked to take a person on");
        assertThat(coordinator.get("/people/" + person).text())
                .contains("Transfer to Westmere IOM asked on", "no answer after 5 days");
        assertThat(system.as("housing").get("/people/" + person).text())
                .as("where they move to is for those who decide")
                .contains("A transfer to another area is asked for")
                .doesNotContain("Westmere");
        assertThat(listed(coordinator, person)).contains("no answer after 5 days", "Enter what it answered");
        assertThat(movedAway(person)).contains("Westmere IOM has not answered");

        assertThat(answer(person, "ACCEPTED")
                        .with("who", "Its manager")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(trail()).isEqualTo("Entered what came of asking another area");
        assertThat(coordinator.get("/people/" + person).text())
                .contains("On the cohort", "accepted on", "by Its manager");
        assertThat(listed(coordinator, person)).contains("Enter that they leave");
        assertThat(movedAway(person)).doesNotContain("has not answered", "No other area");
        assertThat(leave(person)).isInstanceOf(LeaveDecision.Done.class);
        assertThat(listed(coordinator, person))
                .as("who has left is handed over")
                .isEmpty();
        assertThat(versions(person)).as("both statements stay").isEqualTo(2);
    }

    @Test
    void what_is_declined_can_be_asked_elsewhere_and_what_is_accepted_can_be_withdrawn() {
        String person = people.adult("Hester", "Quillfeather");
        asking(person).sendOnce();
        assertThat(answer(person, "DECLINED")
                        .with("reason", "No place.")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get("/people/" + person).text()).contains("declined on", ": No place.");
        assertThat(listed(coordinator, person)).isEmpty();
        assertThat(movedAway(person)).contains("No other area takes this person on");
        assertThat(asking(person).with("scheme", "Eastmere IOM").sendOnce().status())
                .isEqualTo(303);
        answer(person, "ACCEPTED").with("who", "Its office").sendOnce();
        assertThat(answer(person, "WITHDRAWN")
                        .with("reason", "They stay.")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(movedAway(person)).contains("No other area takes this person on");
        assertThat(coordinator.get("/people/" + person + "/transfer").text())
                .contains("Westmere IOM", "Eastmere IOM", "withdrawn by us", "No place");
    }

    @Test
    void whoever_saves_second_is_shown_what_stands() {
        String person = people.adult("Silas", "Underhay");
        SentForm second = asking(person).with("scheme", "Eastmere IOM");
        assertThat(asking(person).sendOnce().status()).isEqualTo(303);
        TestPage overtaken = second.sendOnce();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Eastmere IOM", "Transfer to Westmere IOM asked on");
    }

    @Test
    void only_the_coordinator_asks_of_whom_they_may_see_and_nobody_else_reads_of_who_is_hidden() {
        String person = people.adult("Crispin", "Oldcastle");
        asking(person).sendOnce();
        people.exclude("police", person);
        assertThat(listed(system.as("housing"), person)).contains("A transfer to another area is asked for");
        assertThat(system.as("police").get("/cohort/hand-overs").text()).doesNotContain(person, "Oldcastle");
        assertThat(system.as("sergeant").get("/people/" + person + "/transfer").status())
                .isEqualTo(403);
        String child = people.child("Briar", "Lapwing");
        assertThat(coordinator.get("/people/" + child + "/transfer").status()).isEqualTo(404);
        assertThat(coordinator
                        .get("/people/" + people.notOnCohort("Ivy", "Pennington") + "/transfer")
                        .status())
                .isEqualTo(404);
        assertThat(system.as("coordinator@southmoor")
                        .get("/people/" + person + "/transfer")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_a_child_whom_the_coordinator_may_see_youth_offending_is_asked_before() {
        String child = people.child("Wilf", "Fieldfare");
        system.owner()
                .sql("""
                        insert into governance.relationship
                            (relationship_id, partnership_id, person_id, staff_id, kind, from_day, to_day, source)
                        values (gen_random_uuid(), ?, ?, ?, 'PANEL', ?, null, 'nomination')""")
                .params(
                        system.partnership("northbank").value(),
                        people.person(child).value(),
                        system.staff("coordinator").value(),
                        people.today())
                .update();
        assertThat(asking(child).sendOnce().text()).contains("Ask youth offending before another area is asked");
        assertThat(asking(child).with("youth", "Their manager").sendOnce().status())
                .isEqualTo(303);
        assertThat(coordinator.get("/people/" + child + "/transfer").text())
                .contains("At youth offending: Their manager");
    }

    @Test
    void a_transfer_goes_with_all_the_records_of_a_person_and_back_with_its_answer() {
        String one = people.adult("Jem", "Pike");
        String other = people.adult("Ottoline", "Wheatear");
        asking(one).sendOnce();
        move(RecordsMoved.Sort.MERGE, one, other, true);
        assertThat(inForce(one) + " " + inForce(other)).isEqualTo("0 1");
        answer(other, "ACCEPTED").with("who", "Its office").sendOnce();
        move(RecordsMoved.Sort.UNMERGE, other, one, false);
        assertThat(inForce(one) + " " + inForce(other)).isEqualTo("1 0");
    }

    private static void move(RecordsMoved.Sort sort, String from, String to, boolean everything) {
        RecordsMoved moved = new RecordsMoved(
                UUID.randomUUID(),
                system.partnership("northbank"),
                sort,
                people.person(from),
                people.person(to),
                Set.of(),
                everything,
                Optional.empty(),
                Optional.empty(),
                system.clock().instant(),
                "The same person");
        inside(() -> {
            events.publishEvent(moved);
            return true;
        });
    }

    private static int inForce(String person) {
        return count("superseded_at is null and person_id = ?", people.person(person));
    }

    private static int versions(String person) {
        return count("person_id = ?", people.person(person));
    }

    private static int count(String which, PersonId person) {
        return inside(() -> system.bean(JdbcTemplate.class)
                .queryForObject("select count(*) from cohort.transfer where " + which, Integer.class, person.value()));
    }

    private static <T> T inside(java.util.function.Supplier<T> work) {
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        return system.actingAs("import", () -> transaction.execute(status -> work.get()));
    }

    private static LeaveDecision leave(String reference) {
        PersonId person = people.person(reference);
        LocalDate today = people.today();
        return system.actingAs("coordinator", () -> {
            LeaveCohort act = system.bean(LeaveCohort.class);
            return act.leave(new Leaving(
                    person,
                    "MOVED_AREA",
                    today,
                    today,
                    "Moved",
                    List.of("POLICE", "PROBATION"),
                    "PROBATION",
                    "The other scheme works with them",
                    "The IOM team",
                    "By their lead worker",
                    act.stay(person).version(),
                    Map.of()));
        });
    }

    /** What is said of an exit for another area. */
    private static String movedAway(String person) {
        return SentForm.of(coordinator, coordinator.get("/people/" + person + "/exit"))
                .with("reason", "MOVED_AREA")
                .sendOnce()
                .document()
                .select(".govuk-error-summary")
                .text();
    }

    private static SentForm transfer(String person) {
        return SentForm.of(coordinator, coordinator.get("/people/" + person + "/transfer"));
    }

    private static SentForm asking(String person) {
        return on(
                transfer(person)
                        .with("scheme", SCHEME)
                        .with("contact", "Its duty desk")
                        .with("told", "Who leads, and the status.")
                        .with("footing", "The agreement between the areas."),
                people.today().minusDays(5));
    }

    private static SentForm answer(String person, String outcome) {
        return on(transfer(person).with("outcome", outcome), people.today().minusDays(1));
    }

    private static SentForm on(SentForm form, LocalDate day) {
        return form.with("on-day", "" + day.getDayOfMonth())
                .with("on-month", "" + day.getMonthValue())
                .with("on-year", "" + day.getYear());
    }

    private static String listed(TestBrowser reader, String person) {
        return reader.get("/cohort/hand-overs")
                .document()
                .select("tr:contains(" + person + ")")
                .text();
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
