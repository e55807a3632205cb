package org.turnstone.governance;

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

/** What the privacy officer finds about one person: looks in lists apart from pages opened, changes and refusals. */
class TrailKindPageTests {
    private static TestSystem system;
    private static String person;
    private static String other;

    @BeforeAll
    static void someone_is_looked_at_in_every_way() {
        system = TestSystem.fresh();
        TestPeople people = new TestPeople(system, "northbank");
        person = people.excludedFor("sergeant", "Rowan", "Kestrel");
        other = people.adult("Perrin", "Hollis");
        TestBrowser police = system.as("police");
        police.get("/people?q=kestrel");
        police.get("/cohort?name=kestrel");
        police.get("/cohort");
        police.get("/");
        police.get("/people/" + person);
        SentForm.shownTo(police, person).red(people.today()).sendOnce();
        assertThat(system.as("sergeant").get("/people/" + person).status()).isEqualTo(404);
        assertThat(system.as("housing").get("/people/" + person + "/rag").status())
                .isEqualTo(403);
        assertThat(system.as("admin")
                        .get("/people/" + person.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(403);
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void each_kind_is_shown_alone_and_lists_can_be_left_out() {
        assertThat(found("IN_LISTS"))
                .hasSize(4)
                .anyMatch(what -> what.contains("Search for people"))
                .anyMatch(what -> what.contains("Opened the cohort list"))
                .anyMatch(what -> what.contains("Opened home"));
        assertThat(found("OPENED"))
                .anyMatch(what -> what.contains("Opened a person's page"))
                .noneMatch(what -> what.contains("cohort list") || what.contains("Search for people"))
                .allMatch(what -> what.startsWith("Looked"));
        assertThat(found("CHANGED"))
                .isNotEmpty()
                .anyMatch(what -> what.contains("status"))
                .noneMatch(what -> what.startsWith("Looked") || what.startsWith("Refused"));
        List<String> rest = found("NOT_IN_LISTS");
        assertThat(rest).containsAll(found("CHANGED")).containsAll(found("REFUSED"));
        assertThat(rest).noneMatch(what -> what.contains("cohort list") || what.contains("Search for people"));
        assertThat(found("")).containsAll(rest).containsAll(found("IN_LISTS"));
        assertThat(found("KING")).containsAll(rest);
        assertThat(trail("KING").document().select("#kind-error").text())
                .isEqualTo("Error: “KING” is none of these. Entries of every kind are shown");
        assertThat(trail("CHANGED").document().select(".govuk-error-message")).isEmpty();
    }

    @Test
    void in_the_trail_of_one_person_a_list_names_that_person_and_counts_the_others() {
        assertThat(lists("?kind=IN_LISTS&person=" + person))
                .isNotEmpty()
                .allMatch(row -> row.contains(person) && !row.contains(other))
                .anyMatch(row -> row.contains("and 1 more"));
        assertThat(lists("?kind=IN_LISTS&person=" + other))
                .isNotEmpty()
                .allMatch(row -> row.contains(other) && !row.contains(person));
    }

    private static List<String> lists(String query) {
        return system.as("privacy")
                .get("/governance" + query)
                .document()
                .select("tbody tr")
                .eachText();
    }

    @Test
    void whoever_was_refused_a_person_is_found_under_that_person() {
        TestPage page = trail("REFUSED");
        assertThat(page.document().select("tbody tr").eachText())
                .hasSize(3)
                .anyMatch(row -> row.contains("IOM sergeant") && row.contains("No person was shown"))
                .anyMatch(row -> row.contains("Housing") && row.contains("Page not for this role"))
                .anyMatch(row -> row.contains("Administrator") && row.contains("Page not for this role"));
        assertThat(page.document().select("#kind option[selected]").text()).isEqualTo("Refused");
    }

    @Test
    void the_kind_stays_in_the_address_of_older_entries() {
        for (int n = 0; n < 51; n++) {
            system.as("police").get("/cohort?name=hollis");
        }
        TestPage first = system.as("privacy").get("/governance?person=" + other + "&kind=IN_LISTS");
        String older = first.document().select("a[rel=next]").attr("href");
        assertThat(older).contains("kind=IN_LISTS");
        assertThat(what(system.as("privacy").get(older)))
                .isNotEmpty()
                .allMatch(what -> what.contains("list") || what.contains("Search") || what.contains("home"));
    }

    private static List<String> found(String kind) {
        return what(trail(kind));
    }

    private static List<String> what(TestPage page) {
        return page.document().select("td[data-label=What]").eachText();
    }

    private static TestPage trail(String kind) {
        TestPage page = system.as("privacy").get("/governance?person=" + person + "&kind=" + kind);
        assertThat(page.status()).isEqualTo(200);
        return page;
    }
}
