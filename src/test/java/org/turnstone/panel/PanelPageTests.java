package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Panels from the plan to signed minutes, each test with a panel of its own, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PanelPageTests {
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

    @Test
    @Order(1)
    void a_quorate_panel_moves_somebody_and_its_minutes_name_them_by_reference_alone() {
        String person = people.adult("Maud", "Thornycroft");
        red(person);
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        assertThat(desk.coordinator().get(panel).text()).contains("Maud Thornycroft", "Quorate");

        TestPage saved = desk.decision(panel, person)
                .with("status", "amber")
                .with("ground", "PARTIAL_ENGAGEMENT")
                .with("reason", "Came in by herself and keeps her appointments")
                .with("dissenter", "HOUSING")
                .with("dissent", "Would wait another week")
                .with("weAdd", "Joint visits")
                .sendOnce();

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(system.as("police")
                        .get("/people/" + person)
                        .document()
                        .select(".ts-person__rag")
                        .text())
                .contains("Amber", "Came in by herself", "for the panel of");
        TestPage minutes = system.as("housing").get(panel + "/minutes");
        assertThat(minutes.text())
                .contains(person, "Red to Amber", "Would wait another week", "What we add: Joint visits")
                .doesNotContain("Thornycroft");
        assertThat(trail()).isEqualTo("Wrote down what a panel decided about a person");
        close(panel);
    }

    @Test
    @Order(2)
    void without_a_quorum_nothing_is_decided_and_what_was_typed_is_kept() {
        String person = people.adult("Silas", "Underhay");
        red(person);
        int before = people.statements(person);
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        SentForm typed = desk.decision(panel, person)
                .with("status", "amber")
                .with("ground", "PARTIAL_ENGAGEMENT")
                .with("reason", "Keeps appointments");
        desk.came(panel, "POLICE", "HOUSING");

        TestPage refused = typed.sendOnce();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("The panel is not quorate for this person");
        assertThat(desk.coordinator().get(panel + "/people/" + person).text()).contains("Not quorate for this person");
        assertThat(people.statements(person)).isEqualTo(before);
        close(panel);
    }

    @Test
    @Order(3)
    void a_child_who_is_kept_from_adult_services_is_opened_at_no_panel() {
        String child = people.child("Wren", "Applegarth");
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING", "YOS");
        assertThat(desk.coordinator().get(panel + "/people/" + child).status()).isEqualTo(404);
        assertThat(desk.coordinator().get(panel).text()).doesNotContain("Applegarth");
        close(panel);
    }

    @Test
    @Order(4)
    void somebody_who_stays_keeps_their_clock_and_their_grounds() {
        String person = people.adult("Hester", "Quillfeather");
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        String days = clock(person);
        TestPage saved = desk.decision(panel, person)
                .with("status", "amber")
                .with("reason", "More time for the new tenancy")
                .sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(clock(person)).isEqualTo(days);
        assertThat(desk.coordinator().get(panel + "/minutes").text()).contains("Stays Amber", "More time");
        close(panel);
    }

    @Test
    @Order(5)
    void an_action_is_numbered_and_ended_by_the_agency_whose_it_is() {
        String person = people.adult("Barnaby", "Fothergill");
        LocalDate on = people.today();
        String panel = desk.opened(on, "POLICE", "PROBATION", "HOUSING");
        assertThat(desk.action(panel, person, "HOUSING", on.plusDays(7))
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(desk.action(panel, person, "POLICE", on.plusDays(7))
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        close(panel);
        TestBrowser housing = system.as("housing");
        TestPage open = housing.get("/meetings/actions");
        assertThat(open.text()).contains(on + "/" + person + "/01", on + "/" + person + "/02", "Barnaby Fothergill");
        String own = open.document()
                .select("tr:contains(" + person + "/01) a[href^=/meetings/actions/]")
                .attr("href");
        assertThat(open.document().select("tr:contains(" + person + "/02) a[href^=/meetings/actions/]"))
                .isEmpty();
        assertThat(system.as("police").get(own).status()).as("another agency's").isEqualTo(403);
        assertThat(SentForm.of(housing, housing.get(own)).sendOnce().text())
                .contains("Select what came of it", "Enter what was done");
        assertThat(SentForm.of(housing, housing.get(own))
                        .with("status", "DONE")
                        .with("evidence", "Seen at home together")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(housing.get("/meetings/actions").text()).doesNotContain(person + "/01");
        assertThat(housing.get(own).status()).isEqualTo(404);
        assertThat(desk.coordinator().get(panel + "/minutes").text()).contains("Done: Seen at home together");
    }

    @Test
    @Order(6)
    void signed_minutes_can_no_longer_be_changed_and_two_panels_are_not_open_at_once() {
        String person = people.adult("Ivy", "Pennington");
        String panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        today_is_free();
        String other = desk.planned(people.today());
        desk.came(other, "POLICE");
        TestPage refused = desk.step(other, "open").with("read", "yes").sendOnce();
        assertThat(refused.text()).contains("is open still: close it first");
        SentForm late = desk.decision(panel, person).with("status", "amber").with("reason", "Stays");
        close(panel);
        assertThat(late.sendOnce().text()).contains("This panel is not open");
        assertThat(desk.step(panel, "signed").sendOnce().status()).isEqualTo(303);
        assertThat(desk.coordinator().get(panel + "/minutes").text()).contains("Signed off by");
        assertThat(desk.step(panel, "closed").sendOnce().text()).contains("This panel cannot do that now");
        assertThat(desk.step(other, "cancelled").sendOnce().status()).isEqualTo(303);
    }

    @Test
    @Order(7)
    void whom_a_reader_may_not_see_is_in_neither_agenda_nor_minutes_nor_actions() {
        String hidden = people.excludedFor("housing", "Crispin", "Oldcastle");
        red(hidden);
        LocalDate on = people.today();
        String panel = desk.opened(on, "POLICE", "PROBATION", "HOUSING");
        desk.action(panel, hidden, "POLICE", on.plusDays(3)).sendOnce();
        desk.decision(panel, hidden)
                .with("status", "amber")
                .with("ground", "PARTIAL_ENGAGEMENT")
                .with("reason", "Reported twice")
                .sendOnce();
        TestBrowser housing = system.as("housing");
        for (String page : new String[] {panel, panel + "/minutes", "/meetings/actions"}) {
            assertThat(desk.coordinator().get(page).text()).as("there " + page).contains(hidden);
            assertThat(housing.get(page).text()).as(page).doesNotContain(hidden, "Oldcastle", "Reported twice");
        }
        close(panel);
    }

    private static void red(String person) {
        assertThat(SentForm.shownTo(system.as("police"), person)
                        .red(people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
    }

    private static void close(String panel) {
        assertThat(desk.step(panel, "closed").sendOnce().status()).isEqualTo(303);
    }

    /** There is one panel a day: those of tests before are put back to days of their own. */
    @BeforeEach
    void today_is_free() {
        system.owner().sql("""
                        update panel.meeting set held_on = (select min(held_on) - 1 from panel.meeting)
                        where held_on = :today and state <> 'CANCELLED'""").param("today", people.today()).update();
    }

    private static String clock(String person) {
        return system.as("police")
                .get("/people/" + person)
                .document()
                .select(".ts-person .ts-clock")
                .text();
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
