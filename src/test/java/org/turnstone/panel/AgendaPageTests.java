package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The parts of an agenda beside those of a status over its limit. */
class AgendaPageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static PanelDesk desk;
    private String panel = "";

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
    void a_panel_of_today() {
        PanelDesk.todayIsFree(system);
        panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
    }

    @AfterEach
    void over() {
        desk.close(panel);
    }

    @Test
    void a_long_green_is_a_proposal_of_exit_and_no_exit() {
        String person = green("Jocasta", "Kingsnorth");
        TestPage agenda = desk.coordinator().get(panel);
        assertThat(agenda.document()
                        .select("h3:contains(exit to be talked about) ~ table")
                        .first()
                        .text())
                .contains("Jocasta Kingsnorth", "Green since");
        assertThat(agenda.text()).contains("A proposal and no more");
        assertThat(people.statements(person)).as("nothing was set").isEqualTo(1);
        assertThat(system.as("housing").get(panel).text()).contains(person);
    }

    @Test
    void a_release_before_long_is_on_the_agenda_for_whoever_may_see_the_custody() {
        String person = people.inCustody("Lambert", "Moxon");
        LocalDate due = people.today().plusDays(20);
        people.toldAgain(
                person,
                "POLICE",
                "custody",
                "reason,received_on,expected_release,prison",
                "remand," + people.today().minusDays(9) + "," + due + ",HMP Kestrel Moor");
        TestPage agenda = desk.coordinator().get(panel);
        assertThat(table(agenda, "Releases")).contains("Lambert Moxon", "Due out on " + due.getDayOfMonth());
        assertThat(desk.coordinator().get(panel + "/stay").text())
                .as("no status runs in custody")
                .doesNotContain(person);
    }

    @Test
    void whoever_is_long_on_the_cohort_is_examined_again_until_a_panel_has_answered() {
        String person = longThere("Nathaniel", "Oakapple", 40);
        TestPage agenda = desk.coordinator().get(panel);
        assertThat(table(agenda, "To be examined again")).contains(person, "never examined at a panel");
        desk.decision(panel, person)
                .with("status", "amber")
                .with("reason", "Goes on")
                .with("weAdd", "Joint visits each week")
                .sendOnce();
        assertThat(table(desk.coordinator().get(panel), "To be examined again"))
                .as("still shown where it was decided")
                .contains(person, "Stays Amber");
        desk.close(panel);
        a_panel_of_today();
        assertThat(desk.coordinator().get(panel).text()).doesNotContain(person);
    }

    @Test
    void no_more_are_examined_at_once_than_a_panel_can_take_and_nobody_hidden_is_counted() {
        String[] names = {
            "Pomona Quennell",
            "Basil Threlkeld",
            "Ursula Vickery",
            "Walter Yelland",
            "Zilla Aldous",
            "Edwin Brockle",
            "Honor Cattermole",
            "Giles Dunstable",
            "Keziah Enderby",
            "Linus Fairweather",
            "Martha Gilchrist"
        };
        for (String name : names) {
            longThere(name.split(" ")[0], name.split(" ")[1], 14);
        }
        int before = waiting(desk.coordinator().get(panel));
        int beforeForHousing = waiting(system.as("housing").get(panel));
        String hidden = people.excludedFor("housing", "Rowland", "Sallow");
        TestPage agenda = desk.coordinator().get(panel);
        assertThat(table(agenda, "To be examined again").split("never examined", -1))
                .as("ten, and what stands after the last")
                .hasSize(11);
        assertThat(waiting(agenda)).isEqualTo(before + 1).isGreaterThan(1);
        TestPage housing = system.as("housing").get(panel);
        assertThat(waiting(housing)).isEqualTo(beforeForHousing);
        assertThat(housing.text()).doesNotContain(hidden, "Sallow");
    }

    private static int waiting(TestPage page) {
        return Integer.parseInt(page.text().replaceFirst(".*?([0-9]+) more wait for panels.*", "$1"));
    }

    private static String table(TestPage page, String heading) {
        return page.document()
                        .select("h3:contains(" + heading + ")")
                        .next("p")
                        .next("table")
                        .text()
                + page.document()
                        .select("h3:contains(" + heading + ")")
                        .next("table")
                        .text();
    }

    private static String green(String forename, String surname) {
        String person = people.notOnCohort(forename, surname);
        LocalDate joined = people.today().minusMonths(4);
        people.toldAgain(person, "POLICE", "cohort", "adopted_on", joined.toString());
        people.toldAgain(person, "POLICE", "rag", "status,from,grounds", "green," + joined + ",ENGAGING");
        return person;
    }

    private static String longThere(String forename, String surname, int months) {
        String person = people.adult(forename, surname);
        people.toldAgain(
                person,
                "POLICE",
                "cohort",
                "adopted_on",
                people.today().minusMonths(months).toString());
        return person;
    }
}
