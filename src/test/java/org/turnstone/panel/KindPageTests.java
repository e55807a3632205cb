package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Meetings of other kinds than the panel, and the terms of reference of all. */
class KindPageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static PanelDesk desk;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        desk = new PanelDesk(system.as("coordinator"));
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @BeforeEach
    void today_is_free() {
        PanelDesk.todayIsFree(system);
    }

    @Test
    void the_terms_say_what_for_how_often_who_comes_and_who_came() {
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        desk.close(panel);
        TestPage terms = system.as("housing").get("/meetings/kinds/IOM_PANEL");
        assertThat(terms.text())
                .contains("It meets every 6 weeks", "IOM sergeant", "Police offender manager", "Quorum:")
                .contains("Haringey action plan 4.1");
        assertThat(terms.document()
                        .select("table:contains(Came) tr:contains(Housing)")
                        .text())
                .containsPattern("[0-9] of [0-9] Here");
        assertThat(terms.document().select("a[href*=plan]"))
                .as("not for housing to plan")
                .isEmpty();
        assertThat(system.as("housing").get("/meetings/kinds").text()).contains("Daily tasking", "IOM steering group");
        assertThat(system.as("housing").get("/meetings/kinds/NONE").status()).isEqualTo(404);
    }

    @Test
    void the_next_day_is_proposed_by_the_kind_and_the_form_refuses_what_is_none() {
        desk.planned(people.today());
        TestPage plan = desk.coordinator().get("/meetings/plan?kind=CASE_MEETING");
        assertThat(plan.text()).contains("Plan: Case meeting", "This kind meets every 2 weeks");
        assertThat(plan.document().select("#on-day").val())
                .isEqualTo("" + people.today().getDayOfMonth());
        assertThat(desk.coordinator().get("/meetings/plan?kind=NONE").status()).isEqualTo(404);
        TestPage panel = desk.coordinator().get("/meetings/plan");
        LocalDate due = people.today().plusWeeks(6);
        assertThat(panel.document().select("#on-day").val()).isEqualTo("" + due.getDayOfMonth());
        assertThat(panel.document().select("#on-month").val()).isEqualTo("" + due.getMonthValue());
    }

    @Test
    void a_tasking_meeting_hears_of_people_and_agrees_actions_and_decides_nothing() {
        String person = people.adult("Tobias", "Wexcombe");
        assertThat(SentForm.shownTo(system.as("police"), person)
                        .red(people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        SentForm atPanel = desk.decision(panel, person).with("status", "amber").with("ground", "PARTIAL_ENGAGEMENT");
        String tasking = desk.opened("DAILY_TASKING", people.today(), "POLICE");

        TestPage agenda = desk.coordinator().get(tasking);
        assertThat(agenda.text())
                .contains("Daily tasking", "Tobias Wexcombe")
                .doesNotContain("To be examined again", "Several stay as they are");
        TestPage one = desk.coordinator().get(tasking + "/people/" + person);
        assertThat(one.text()).contains("Nothing is decided about people at this kind of meeting", "Add an action");
        TestPage refused = new SentForm(
                        atPanel.browser(), atPanel.page(), tasking + "/people/" + person, atPanel.fields())
                .with("reason", "Came in")
                .sendOnce();
        assertThat(refused.status()).isNotEqualTo(303);
        assertThat(people.statements(person)).as("nothing was set").isEqualTo(2);
        assertThat(desk.coordinator().get(tasking + "/stay").text()).contains("Nothing is decided");
        assertThat(desk.action(tasking, person, "POLICE", people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(desk.coordinator().get(tasking + "/minutes").text())
                .contains("Minutes of the daily tasking", "Joint visit", person)
                .doesNotContain("Wexcombe");
        desk.close(tasking);
        desk.close(panel);
    }

    @Test
    void a_board_hears_of_nobody() {
        String person = people.adult("Una", "Yarborough");
        String board = desk.opened("MANAGEMENT_BOARD", people.today(), "POLICE");
        assertThat(desk.coordinator().get(board).text())
                .contains("This kind of meeting hears of nobody by name")
                .doesNotContain("Yarborough");
        assertThat(desk.action(board, person, "POLICE", people.today())
                        .sendOnce()
                        .text())
                .contains("This kind of meeting sees figures and hears of nobody");
        desk.close(board);
    }

    @Test
    void a_deputy_makes_a_quorum_where_the_terms_name_one() {
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        desk.cameAs("DEPUTY", panel, "POLICE", "PROBATION", "HOUSING");
        assertThat(desk.coordinator().get(panel).text()).contains("Quorate.", "Somebody of POLICE, as deputy");
        desk.cameAs("DEPUTY", panel, "POLICE", "PROBATION", "HEALTH");
        assertThat(desk.coordinator().get(panel).text()).contains("Not quorate:");
        desk.close(panel);
    }
}
