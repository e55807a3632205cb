package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.enforcement.AtLargeTyped.recall;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What the RAG board says is to be done next, and to whom it offers it. */
class BoardNextPageTests {
    private static final String BOARD = "/cohort/board";

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
    void who_is_over_the_limit_is_acknowledged_by_a_manager_from_the_board() {
        String person = people.adult("Ambrose", "Tidewell");
        SentForm.shownTo(system.as("police"), person)
                .red(people.today().minusDays(9))
                .sendOnce();
        TestBrowser sergeant = system.as("sergeant");
        Element row = row(sergeant.get(BOARD), person);
        assertThat(row.select(".ts-clock").text()).matches("9 days, limit 5 4 over");
        assertThat(next(row)).contains("No manager has said why", "Acknowledge", "Change status");
        assertThat(next(row(police(""), person)))
                .contains("No manager has said why", "Change status")
                .doesNotContain("Acknowledge");
        TestPage form = sergeant.get(row.select("td[data-label=Next] a").attr("href"));
        TestPage sent = SentForm.of(sergeant, form)
                .with("reason", "The warrant is with the court")
                .sendOnce();
        assertThat(sent.location()).contains("/cohort/exceptions");
        assertThat(next(row(police(""), person)))
                .contains("Acknowledged ", " by ")
                .doesNotContain("No manager");
        assertThat(next(row(system.as("housing").get(BOARD), person))).doesNotContain("Change status");
    }

    @Test
    void a_red_that_is_proposed_stands_first_with_its_answers_whatever_the_filter() {
        String person = people.adult("Jenna", "Tregear");
        assertThat(recall(system.as("prison"), person, people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        for (String asked : List.of("", "?status=green")) {
            Element proposed = police(asked)
                    .document()
                    .select("tr:contains(" + person + ")")
                    .getFirst();
            assertThat(proposed.text())
                    .contains("Jenna Tregear", "recorded by Prison link officer", "By the end of today");
            assertThat(proposed.select("td[data-label=Next] a").eachAttr("href"))
                    .containsExactly("/people/" + person + "/rag?confirm=red", "/people/" + person + "/rag/refuse");
        }
        assertThat(row(police(""), person).select(".ts-flag").text()).startsWith("Unlawfully at large since");
        assertThat(next(row(police(""), person))).contains("Confirm Red", "Refuse Red");
        assertThat(system.as("prison").get(BOARD).document().select("tr:contains(" + person + ") td a"))
                .isEmpty();
        assertThat(system.as("housing").get(BOARD).text())
                .contains("Jenna Tregear")
                .doesNotContain("Red is proposed");
        assertThat(police("?as-at=" + people.today().minusDays(1)).text())
                .contains("Jenna Tregear")
                .doesNotContain("Red is proposed");
    }

    @Test
    void in_custody_the_clock_stands_still_and_no_status_is_offered() {
        String person = people.inCustody("Wilf", "Harbottle");
        Element row = row(police(""), person);
        assertThat(row.select(".ts-clock").text()).contains("clock stopped");
        assertThat(row.select(".ts-flag--strong")).isNotEmpty();
        assertThat(row.select("td[data-label=Next] a")).isEmpty();
    }

    private static TestPage police(String asked) {
        TestPage page = system.as("police").get(BOARD + asked);
        assertThat(page.status()).as(asked).isEqualTo(200);
        return page;
    }

    private static Element row(TestPage page, String reference) {
        return page.document()
                .select(".ts-board tr:contains(" + reference + ")")
                .getFirst();
    }

    private static String next(Element row) {
        return row.select("td[data-label=Next]").text();
    }
}
