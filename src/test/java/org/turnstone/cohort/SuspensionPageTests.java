package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** A long sentence asks to suspend, and is asked about again before release; only a named person decides. */
class SuspensionPageTests {
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
    void thirty_months_ask_to_suspend_and_six_months_before_release_to_take_up_again() {
        String person = people.adult("Maud", "Thornycroft");
        LocalDate received = people.today().minusDays(60);
        sentenced(person, received, received.plusDays(609));
        assertThat(asked(person)).contains("Serves a long sentence", "Suspend");
        assertThat(coordinator.get("/").text()).contains("long sentence", "the panel has not decided");
        assertThat(coordinator.get("/people/" + person).text())
                .as("nothing is done by itself")
                .doesNotContain("Suspended since");
        TestPage refused = suspending(person).sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Select why", "Enter the day", "Enter why the panel suspends");

        assertThat(on(suspending(person).with("because", "LONG_CUSTODY").with("reason", "Thirty months."), received)
                        .sendOnce()
                        .status())
                .isEqualTo(303);

        assertThat(coordinator.get("/people/" + person).text()).contains("Suspended since", "Thirty months.");
        assertThat(trail()).isEqualTo("Entered that a person on the cohort is suspended");
        assertThat(asked(person)).doesNotContain("Serves a long sentence");
        assertThat(coordinator.get("/cohort").text()).as("still on the cohort").contains("Maud Thornycroft");
        sentenced(person, received, people.today().plusMonths(6));
        assertThat(asked(person)).contains("Release comes near", "Take up again");
        assertThat(on(suspending(person).with("reason", "Release plan stands."), people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get("/people/" + person).text()).doesNotContain("Suspended since");
        assertThat(trail()).isEqualTo("Entered that a suspended person is taken up again");
    }

    @Test
    void whoever_saves_second_is_shown_what_stands_and_bad_days_are_said() {
        String person = people.adult("Silas", "Underhay");
        SentForm second = on(suspending(person).with("because", "OTHER").with("reason", "Abroad."), people.today());
        assertThat(on(suspending(person).with("because", "LONG_CUSTODY").with("reason", "X"), people.today())
                        .sendOnce()
                        .text())
                .contains("Nobody tells that this person is in custody");
        assertThat(on(
                                suspending(person).with("because", "OTHER").with("reason", "X"),
                                people.today().plusDays(1))
                        .sendOnce()
                        .text())
                .contains("The day must be today or in the past");
        assertThat(on(suspending(person).with("because", "OTHER").with("reason", "In hospital."), people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        TestPage overtaken = second.sendOnce();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("In hospital.", "Abroad.");
    }

    @Test
    void the_list_holds_only_whom_the_reader_may_see_and_only_the_coordinator_decides() {
        String hidden = people.excludedFor("police", "Crispin", "Oldcastle");
        sentenced(hidden, people.today().minusDays(9), people.today().plusDays(900));
        assertThat(asked(hidden)).contains("Serves a long sentence");
        assertThat(system.as("police").get("/cohort/custody").text()).doesNotContain(hidden, "Oldcastle");
        assertThat(system.as("police").get("/people/" + hidden + "/suspension").status())
                .isEqualTo(403);
        String away = people.notOnCohort("Ivy", "Pennington");
        assertThat(coordinator.get("/people/" + away + "/suspension").status()).isEqualTo(404);
    }

    private static void sentenced(String person, LocalDate received, LocalDate release) {
        people.toldAgain(
                person,
                "POLICE",
                "custody",
                "reason,received_on,sentence_days,expected_release",
                "sentence," + received + ",913," + release);
    }

    private static String asked(String person) {
        return coordinator
                .get("/cohort/custody")
                .document()
                .select("tr:contains(" + person + ")")
                .text();
    }

    private static SentForm suspending(String person) {
        return SentForm.of(coordinator, coordinator.get("/people/" + person + "/suspension"))
                .with("on-day", "")
                .with("on-month", "")
                .with("on-year", "");
    }

    private static SentForm on(SentForm form, LocalDate day) {
        return form.with("on-day", "" + day.getDayOfMonth())
                .with("on-month", "" + day.getMonthValue())
                .with("on-year", "" + day.getYear());
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
