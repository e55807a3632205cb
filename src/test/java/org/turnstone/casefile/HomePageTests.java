package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What stands on the first page of who leads no one. */
class HomePageTests {
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
