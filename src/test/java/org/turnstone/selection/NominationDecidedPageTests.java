package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What the panel decided is recorded, whoever is adopted is on the cohort, and the person is told. */
class NominationDecidedPageTests {
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
    void a_wild_card_from_housing_is_adopted_by_a_majority_and_is_on_the_cohort() {
        String person = people.notOnCohort("Merrin", "Tolland");
        String path = onAgenda("Merrin Tolland", person);
        TestBrowser coordinator = system.as("coordinator");
        assertThat(coordinator.get("/cohort").text()).doesNotContain("Merrin Tolland");
        TestPage refused = NominationDesk.decision(coordinator, path, "ADOPT", people.today())
                .with("votes_for", "2")
                .with("votes_against", "2")
                .sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("only by a majority");
        TestPage decided = NominationDesk.decision(coordinator, path, "ADOPT", people.today())
                .with("votes_for", "5")
                .with("votes_against", "1")
                .with("dissent", "Health: too soon")
                .sendOnce();
        assertThat(decided.status()).as(decided.text()).isEqualTo(303);
        assertThat(coordinator.get("/cohort").text()).contains("Merrin Tolland");
        assertThat(coordinator.get(path).text())
                .contains("Nomination: Adopted", "5 for, 1 against", "Dissent: Health: too soon");
        assertThat(system.as("housing").get(path).text())
                .contains("The coordinator will be in touch")
                .doesNotContain("Dissent", "5 for");
        assertThat(coordinator.get(path + "/withdraw").text()).contains("This cannot be done now");
    }

    @Test
    void a_marker_that_comes_after_the_officers_answer_stops_the_adoption_in_words_that_name_no_gate() {
        String person = people.notOnCohort("Tobias", "Wickham");
        String path = onAgenda("Tobias Wickham", person);
        people.toldAgain(person, "POLICE", "markers", "marker,from", "rso," + people.today());
        TestBrowser coordinator = system.as("coordinator");
        TestPage refused = wild(NominationDesk.decision(coordinator, path, "ADOPT", people.today()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("The gates have to be answered anew")
                .doesNotContain("offender:", "MAPPA", "marker");
        assertThat(coordinator.get("/cohort").text()).doesNotContain("Tobias Wickham");
        assertThat(coordinator.get(path).heading()).isEqualTo("Nomination: On the agenda");
    }

    @Test
    void someone_who_is_not_adopted_is_told_and_may_ask_for_it_to_be_looked_at_again() {
        String person = people.notOnCohort("Ines", "Calder");
        String path = onAgenda("Ines Calder", person);
        TestBrowser coordinator = system.as("coordinator");
        NominationDesk.decision(coordinator, path, "REJECT", people.today()).sendOnce();
        assertThat(coordinator.get(path).heading()).isEqualTo("Nomination: Not adopted");
        assertThat(coordinator.get(path + "/told").document().select("main a[href$=/letter]"))
                .hasSize(1);
        TestPage letter = coordinator.get(path + "/letter");
        assertThat(letter.text())
                .contains("Dear Ines Calder", "They decided that you are not on it", "If you think this is wrong")
                .as("no reasons")
                .doesNotContain("The panel agreed");
        assertThat(system.as("housing").get(path + "/letter").status()).isEqualTo(403);
        TestPage told = SentForm.of(coordinator, coordinator.get(path + "/told"))
                .with("on-day", "" + people.today().getDayOfMonth())
                .with("on-month", "" + people.today().getMonthValue())
                .with("on-year", "" + people.today().getYear())
                .with("who", "Their housing officer")
                .with("how", "At home. She asks for another look")
                .sendOnce();
        assertThat(told.status()).isEqualTo(303);
        assertThat(coordinator.get(path).text()).contains("Told by Their housing officer");
        NominationDesk.step(coordinator, path, "reconsider", "She asks, and has left her flat");
        assertThat(coordinator.get(path).heading()).isEqualTo("Nomination: On the agenda");
        wild(NominationDesk.decision(coordinator, path, "ADOPT", people.today()));
        assertThat(coordinator.get("/cohort").text()).contains("Ines Calder");
    }

    @Test
    void only_the_coordinator_enters_what_the_panel_decided_and_only_from_its_agenda() {
        String person = people.notOnCohort("Jago", "Penrose");
        NominationDesk.wildCard(system.as("housing"), person).sendOnce();
        TestBrowser coordinator = system.as("coordinator");
        String path = NominationDesk.path(coordinator, "Jago Penrose");
        assertThat(coordinator.get(path + "/decide").text()).contains("This cannot be done now");
        assertThat(coordinator.get(path + "/letter").status())
                .as("nothing is decided")
                .isEqualTo(404);
        assertThat(system.as("sergeant").get(path + "/decide").status()).isEqualTo(403);
        assertThat(system.as("housing").get(path + "/decide").status()).isEqualTo(403);
    }

    private static TestPage wild(SentForm form) {
        return form.with("votes_for", "5").with("votes_against", "1").sendOnce();
    }

    private static String onAgenda(String name, String person) {
        NominationDesk.wildCard(system.as("housing"), person).sendOnce();
        TestBrowser coordinator = system.as("coordinator");
        String path = NominationDesk.path(coordinator, name);
        NominationDesk.gates(coordinator, path).sendOnce();
        NominationDesk.officersGate(system.as("sergeant"), path, "PASSES").sendOnce();
        NominationDesk.step(coordinator, path, "put-on-agenda", "Next panel");
        return path;
    }
}
