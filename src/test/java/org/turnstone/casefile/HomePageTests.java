package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What stands on the first page of who leads no one. */
class HomePageTests {
    @Test
    void a_prison_link_officer_reads_who_is_due_out_and_that_is_a_look() {
        try (TestSystem system = TestSystem.fresh()) {
            TestPeople people = new TestPeople(system, "northbank");
            assertThat(system.as("prison").get("/").text())
                    .contains("No one on the cohort whom you may see is due out within twelve weeks.");
            String later = due(people, "Greta", "Limpkin", 80);
            String next = due(people, "Wilf", "Harbottle", 3);
            String past = due(people, "Orrin", "Sedgewick", -2);
            due(people, "Hester", "Vole", 85);
            people.inCustody("Jory", "Penhale");
            TestPage home = system.as("prison").get("/");
            assertThat(home.document()
                            .select("table:has(th:contains(Due out)) tbody .ts-name .ts-sub")
                            .eachText())
                    .containsExactly(past, next, later);
            assertThat(home.text()).contains("3 people on the cohort", "Passed, and still inside");
            assertThat(home.text()).doesNotContain("Hester Vole", "Jory Penhale");
            assertThat(system.as("privacy").get("/governance?person=" + next).text())
                    .contains("Opened home with people due out of custody");
            assertThat(system.as("coordinator").get("/").text()).doesNotContain("Due out");
        }
    }

    private static String due(TestPeople people, String forename, String surname, int days) {
        String person = people.adult(forename, surname);
        people.toldAgain(
                person,
                "POLICE",
                "custody",
                "reason,received_on,expected_release",
                "sentence," + people.today().minusDays(100) + ","
                        + people.today().plusDays(days));
        return person;
    }

    @Test
    void who_leads_no_one_reads_who_is_past_their_limit_and_that_is_a_look() {
        try (TestSystem system = TestSystem.fresh()) {
            TestPeople people = new TestPeople(system, "northbank");
            String late = people.adult("Rowan", "Kestrel");
            String onTheLimit = people.adult("Perrin", "Hollis");
            assertThat(system.as("coordinator").get("/").text())
                    .contains("No one on the cohort is past the limit of their status.");
            SentForm.shownTo(system.as("police"), late)
                    .red(people.today().minusDays(6))
                    .sendOnce();
            SentForm.shownTo(system.as("police"), onTheLimit)
                    .red(people.today().minusDays(5))
                    .sendOnce();
            assertThat(system.as("coordinator").get("/").text())
                    .contains("1 person has been in their status longer than it may last.", "Rowan Kestrel", "1 over")
                    .doesNotContain("Perrin Hollis");
            assertThat(system.as("privacy").get("/governance?person=" + late).text())
                    .contains("Opened home with people past their limit");
            assertThat(system.as("privacy")
                            .get("/governance?person=" + onTheLimit)
                            .text())
                    .doesNotContain("Opened home with people past their limit");
        }
    }
}
