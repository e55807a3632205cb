package org.turnstone.workload;

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

/** The coordinator sets how many people fit; everyone on the cohort's pages reads how full it is, as far as they may see. */
class CapacityPageTests {
    private static final String PATH = "/cohort/capacity";
    private static TestSystem system;
    private static TestPeople people;
    private static TestBrowser coordinator;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        coordinator = system.as("coordinator");
        people.adult("Maud", "Thornycroft");
        people.adult("Silas", "Underhay");
        people.excludedFor("police", "Crispin", "Oldcastle");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void what_is_set_stands_beside_what_is_taken_and_each_counts_whom_they_may_see() {
        int before = taken(coordinator.get(PATH));
        assertThat(taken(system.as("police").get(PATH))).isEqualTo(before - 1);

        TestPage saved = set("COHORT", "" + (before - 1), people.today(), "The board of this month")
                .sendOnce();

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        TestPage after = coordinator.get(PATH);
        assertThat(after.document().select("#standing").text())
                .contains(before + " of " + (before - 1) + " places taken: 1 over");
        assertThat(after.document()
                        .select("tr:contains(The board of this month)")
                        .text())
                .contains("The cohort", "" + (before - 1));
        assertThat(system.as("police").get(PATH).document().select("#standing").text())
                .contains("full");
        assertThat(trail()).isEqualTo("Set the capacity of the cohort");
    }

    @Test
    void an_agency_and_a_category_have_their_own_and_no_limit_takes_one_away() {
        assertThat(set("AGENCY-POLICE", "40", people.today(), "Six officers")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(row("Police")).contains("40", "free");
        assertThat(set("CATEGORY-Fixed", "25", people.today().plusDays(1), "From tomorrow")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(row("Fixed")).as("not before its day").contains("No limit");
        assertThat(set("AGENCY-POLICE", "", people.today(), "Asked of nobody")
                        .with("no-limit", "y")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(row("Police")).contains("No limit");
    }

    @Test
    void what_if_is_answered_in_its_address_and_what_is_no_number_is_said_beside_it() {
        TestPage asked = coordinator.get(PATH + "?part=AGENCY-POLICE&people=20&staff=2");
        assertThat(asked.document()
                        .select("#what-if ~ *, section:has(#what-if)")
                        .text())
                .contains("People", "Then", "Lead workers");
        TestPage wrong = coordinator.get(PATH + "?part=AGENCY-POLICE&people=lots");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.document().select("#people-error").text()).contains("Enter a whole number");
        assertThat(wrong.document().select("#people").val()).isEqualTo("lots");
        assertThat(coordinator.get(PATH + "?part=%3Cb%3E&people=1&staff=999999").status())
                .isEqualTo(200);
    }

    @Test
    void only_the_coordinator_sets_it_for_what_there_is_and_what_is_wrong_is_kept_beside_its_field() {
        assertThat(system.as("sergeant").get(PATH + "/COHORT").status()).isEqualTo(403);
        assertThat(system.as("board").get(PATH).status()).isEqualTo(403);
        assertThat(coordinator.get(PATH + "/AGENCY-NOBODY").status()).isEqualTo(404);
        TestPage refused =
                set("COHORT", "many", people.today().minusDays(1), " ").sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("as a whole number", "today or a later day", "Enter who agreed it, where, and why");
        assertThat(refused.document().select("#places").val()).isEqualTo("many");
    }

    private static SentForm set(String part, String places, LocalDate from, String reason) {
        return SentForm.of(coordinator, coordinator.get(PATH + "/" + part))
                .with("places", places)
                .with("from-day", "" + from.getDayOfMonth())
                .with("from-month", "" + from.getMonthValue())
                .with("from-year", "" + from.getYear())
                .with("reason", reason);
    }

    private static String row(String words) {
        return coordinator
                .get(PATH)
                .document()
                .select("tr:has(th:containsOwn(" + words + "))")
                .first()
                .text();
    }

    private static int taken(TestPage page) {
        return Integer.parseInt(page.document()
                .select("tr:has(th:containsOwn(The cohort)) td[data-label=People]")
                .text());
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
