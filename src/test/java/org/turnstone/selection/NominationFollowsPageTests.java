package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.PersonId;

/** Whom a nomination is about: through a merge, under eighteen, and once more after an exit. */
class NominationFollowsPageTests {
    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void a_nomination_goes_with_the_person_through_a_merge_with_all_that_was_done_with_it() {
        String was = people.notOnCohort("Merrin", "Tolland");
        String now = people.notOnCohort("Jocasta", "Quarrendon");
        NominationDesk.wildCard(system.as("housing"), was).sendOnce();
        TestBrowser coordinator = system.as("coordinator");
        String path = NominationDesk.path(coordinator, "Merrin Tolland");
        NominationDesk.gates(coordinator, path).sendOnce();
        PersonId from = people.person(was);
        PersonId into = people.person(now);
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        system.actingAs(
                "steward",
                () -> transaction.execute(
                        status -> system.bean(MoveRecords.class).merge(from, into, "One human being")));
        TestPage page = coordinator.get(path);
        assertThat(page.heading()).isEqualTo("Nomination: Screened");
        assertThat(page.text()).contains(now, "Asked on the phone today");
        assertThat(NominationDesk.step(coordinator, path, "defer", "Who they are was only just found")
                        .status())
                .isEqualTo(303);
        assertThat(system.as("housing").get("/people/" + now + "/nominate").text())
                .contains("Your agency has nominated this person already");
    }

    @Test
    void a_child_is_nominated_by_youth_offending_and_then_seen_by_those_who_screen_until_it_is_withdrawn() {
        String child = people.childNotOnCohort("Wren", "Ashby");
        TestBrowser youth = system.as("yos");
        TestBrowser coordinator = system.as("coordinator");
        SentForm form = NominationDesk.form(youth, child, "YOS_RISK_MANAGEMENT");
        assertThat(form.sendOnce().text()).contains("Confirm that youth offending agrees");
        assertThat(coordinator.get("/people/" + child).status()).isEqualTo(404);
        NominationDesk.form(youth, child, "YOS_RISK_MANAGEMENT")
                .with("youth", "y")
                .sendOnce();
        assertThat(coordinator.get("/nominations").text()).contains("Wren Ashby");
        String path = NominationDesk.path(coordinator, "Wren Ashby");
        assertThat(coordinator.get(path).text()).contains("15 years old, youth offending agrees");
        assertThat(system.as("sergeant").get(path).status()).isEqualTo(200);
        assertThat(system.as("housing").get("/people/" + child).status()).isEqualTo(404);
        NominationDesk.step(youth, path, "withdraw", "Sentenced elsewhere");
        assertThat(coordinator.get(path).status()).isEqualTo(404);
        assertThat(coordinator.get("/people/" + child).status()).isEqualTo(404);
    }

    @Test
    void someone_who_left_the_cohort_may_come_again_and_the_coordinator_is_told() {
        String person = people.notOnCohort("Briar", "Holt");
        String days = people.today().minusDays(200) + "," + people.today().minusDays(30);
        people.toldAgain(person, "POLICE", "cohort", "adopted_on,exited_on", days);
        NominationDesk.wildCard(system.as("housing"), person).sendOnce();
        TestBrowser coordinator = system.as("coordinator");
        assertThat(coordinator
                        .get(NominationDesk.path(coordinator, "Briar Holt"))
                        .text())
                .contains("this would be a re-registration");
    }
}
