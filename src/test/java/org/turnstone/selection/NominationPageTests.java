package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** An agency nominates, the coordinator and an officer answer the gates, and it comes on the agenda. */
class NominationPageTests {
    private static final String RECEIVED = "Received. The coordinator will be in touch";

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
    void the_persons_page_offers_it_for_those_who_are_not_on_the_cohort() {
        String person = people.notOnCohort("Corin", "Hartley");
        String member = people.adult("Briar", "Holt");
        TestBrowser housing = system.as("housing");
        assertThat(housing.get("/people/" + person).document().select("a[href=/people/" + person + "/nominate]"))
                .hasSize(1);
        assertThat(housing.get("/people/" + member).text()).doesNotContain("Nominate for the cohort");
        assertThat(housing.get("/people/" + member + "/nominate").text()).contains("is on the cohort already");
        assertThat(system.as("analyst").get("/people/" + person).text()).doesNotContain("Nominate for the cohort");
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() {
        String person = people.notOnCohort("Ottilie", "Marsh");
        TestBrowser housing = system.as("housing");
        TestPage page = SentForm.of(housing, housing.get("/people/" + person + "/nominate"))
                .with("route", "WILD_CARD")
                .with("why", TestPeople.SCRIPT)
                .sendOnce();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#sponsor", "#wild", "#psychological", "#adds", "#objectives", "#timescale");
        assertThat(page.document().select("#why").val()).contains(TestPeople.SCRIPT);
        assertThat(page.body()).doesNotContain(TestPeople.SCRIPT);
    }

    @Test
    void a_wild_card_comes_only_from_outside_criminal_justice() {
        String person = people.notOnCohort("Jago", "Penrose");
        assertThat(system.as("police").get("/people/" + person + "/nominate").text())
                .contains("Neighbourhood")
                .doesNotContain("Wild card");
        for (String outside : List.of("housing", "health", "charity", "treatment")) {
            assertThat(system.as(outside).get("/people/" + person + "/nominate").text())
                    .as(outside)
                    .contains("Wild card");
        }
    }

    @Test
    void what_stands_against_someone_changes_no_word_of_the_answer() {
        String free = people.notOnCohort("Wren", "Ashby");
        String marked = people.notOnCohort("Lark", "Dunmore");
        people.toldAgain(marked, "POLICE", "markers", "marker,from", "rso," + people.today());
        String nominated = people.notOnCohort("Robin", "Tredwell");
        NominationDesk.form(system.as("police"), nominated, "NEIGHBOURHOOD").sendOnce();
        TestBrowser housing = system.as("housing");
        for (String person : List.of(free, marked, nominated)) {
            TestPage answer = NominationDesk.wildCard(housing, person).sendOnce();
            assertThat(answer.location()).contains("/nominations");
            assertThat(housing.get("/nominations").text()).contains(RECEIVED);
        }
        String page = housing.get(NominationDesk.path(housing, "Wren Ashby"))
                .document()
                .select("main")
                .html()
                .replace("Wren Ashby", "")
                .replace(free, "");
        for (String[] other : new String[][] {{"Lark Dunmore", marked}, {"Robin Tredwell", nominated}}) {
            assertThat(housing.get(NominationDesk.path(housing, other[0]))
                            .document()
                            .select("main")
                            .html()
                            .replace(other[0], "")
                            .replace(other[1], "")
                            .replaceAll("/nominations/[0-9a-f-]{36}", ""))
                    .isEqualTo(page.replaceAll("/nominations/[0-9a-f-]{36}", ""));
        }
    }

    @Test
    void an_agency_nominates_someone_once_until_it_is_decided_and_reads_its_own_alone() {
        String person = people.notOnCohort("Ines", "Calder");
        TestBrowser charity = system.as("charity");
        NominationDesk.wildCard(charity, person).sendOnce();
        assertThat(charity.get("/people/" + person + "/nominate").text())
                .contains("Your agency has nominated this person already");
        String path = NominationDesk.path(charity, "Ines Calder");
        assertThat(charity.get(path).text())
                .contains("The coordinator will be in touch")
                .doesNotContain("Gates");
        assertThat(system.as("housing").get(path).status()).isEqualTo(404);
        assertThat(system.as("housing").get("/nominations").text()).doesNotContain("Ines Calder");
        NominationDesk.step(charity, path, "withdraw", "They moved away");
        assertThat(charity.get(path).text()).contains("Your agency’s nomination was withdrawn");
        assertThat(NominationDesk.wildCard(charity, person).sendOnce().status()).isEqualTo(303);
    }

    @Test
    void the_coordinator_and_an_officer_answer_the_gates_and_then_it_comes_on_the_agenda() {
        String person = people.notOnCohort("Merrin", "Tolland");
        NominationDesk.wildCard(system.as("housing"), person).sendOnce();
        TestBrowser coordinator = system.as("coordinator");
        String path = NominationDesk.path(coordinator, "Merrin Tolland");
        assertThat(coordinator.get(path).text())
                .contains("Sponsor Head of tenancies", "Not answered", "Police or probation answer this");
        assertThat(NominationDesk.gates(coordinator, path).sendOnce().status()).isEqualTo(303);
        assertThat(coordinator.get(path).heading()).isEqualTo("Nomination: Screened");
        TestPage refused = NominationDesk.step(coordinator, path, "put-on-agenda", "Next panel");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("a sergeant or manager of police or probation answers it");
        TestBrowser sergeant = system.as("sergeant");
        assertThat(sergeant.get(path + "/screen").text())
                .contains("No such marker")
                .doesNotContain("2. ");
        NominationDesk.officersGate(sergeant, path, "PASSES").sendOnce();
        assertThat(NominationDesk.step(coordinator, path, "put-on-agenda", "Next panel")
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get(path).heading()).isEqualTo("Nomination: On the agenda");
        assertThat(coordinator.get(path + "/defer").text()).contains("This cannot be done now");
    }

    @Test
    void a_registered_sex_offender_is_stopped_by_whoever_may_know_and_told_to_nobody_else() {
        String person = people.notOnCohort("Tobias", "Wickham");
        people.toldAgain(person, "POLICE", "markers", "marker,from", "rso," + people.today());
        NominationDesk.wildCard(system.as("housing"), person).sendOnce();
        TestBrowser coordinator = system.as("coordinator");
        TestBrowser sergeant = system.as("sergeant");
        String path = NominationDesk.path(coordinator, "Tobias Wickham");
        assertThat(sergeant.get(path).text()).contains("Marked as a registered sex offender");
        TestPage passes = NominationDesk.officersGate(sergeant, path, "PASSES").sendOnce();
        assertThat(passes.status()).isEqualTo(422);
        assertThat(passes.text()).contains("stands in the way");
        NominationDesk.officersGate(sergeant, path, "STANDS_IN_THE_WAY").sendOnce();
        NominationDesk.gates(coordinator, path).sendOnce();
        assertThat(coordinator.get(path).text()).doesNotContain("Marked as");
        assertThat(NominationDesk.step(coordinator, path, "put-on-agenda", "x").status())
                .isEqualTo(422);
        NominationDesk.step(coordinator, path, "reject", "Not for this partnership");
        TestBrowser housing = system.as("housing");
        assertThat(housing.get(path).text())
                .contains("The coordinator will be in touch")
                .doesNotContain("Not for this partnership", "Not adopted");
        NominationDesk.step(coordinator, path, "tell-agency", "Thank you. It goes another way");
        assertThat(housing.get(path).text()).contains("Thank you. It goes another way");
    }
}
