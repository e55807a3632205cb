package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The cohort is narrowed by group, and a way of looking at it is kept by whoever looks, for themselves alone. */
class KeptViewPageTests {
    private static final String REDS = "?status=amber&lead=POLICE&group=catch-and-convict";
    private static TestSystem system;
    private static TestBrowser police;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        TestPeople people = new TestPeople(system, "northbank");
        people.adult("Maud", "Thornycroft");
        people.child("Felix", "Garrowby");
        people.ledBy("HOUSING", "Silas", "Underhay");
        police = system.as("police");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void a_group_narrows_the_list_and_the_board_and_says_so() {
        for (String path : new String[] {"/cohort", "/cohort/board"}) {
            TestPage young = system.as("yos").get(path + "?group=under-18");
            assertThat(young.document().select("main tbody").text())
                    .contains("Felix Garrowby")
                    .doesNotContain("Thornycroft");
            assertThat(young.document().select("#narrowed").text()).contains("1 of", "Under 18");
        }
        assertThat(police.get("/cohort?group=18-to-24").text()).contains("No one whom you may see is left");
        assertThat(police.get("/cohort?group=nonsense")
                        .document()
                        .select("#group-error")
                        .text())
                .isNotEmpty();
    }

    @Test
    void a_view_is_kept_under_a_name_stands_above_the_list_and_is_removed() {
        TestPage narrowed = police.get("/cohort/board" + REDS);
        String keep = narrowed.document().select("#narrowed a:contains(Keep)").attr("href");
        TestPage saved = SentForm.of(police, police.get(keep))
                .with("view", "Amber <ours>")
                .sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);

        var link = police.get("/cohort").document().select("#views a:contains(Amber <ours>)");
        assertThat(link.attr("href")).isEqualTo("/cohort/board" + REDS);
        assertThat(police.get(link.attr("href")).document().select("main tbody").text())
                .contains("Maud Thornycroft")
                .doesNotContain("Underhay");
        assertThat(system.as("sergeant").get("/cohort").document().select("#views"))
                .as("for themselves alone")
                .isEmpty();

        TestPage mine = police.get("/cohort/views");
        String remove = mine.document().select("form[action$=/remove]").attr("action");
        TestBrowser sergeant = system.as("sergeant");
        sergeant.get("/cohort");
        assertThat(sergeant.postOnce(remove).status()).as("another's stays").isEqualTo(303);
        assertThat(police.get("/cohort").document().select("#views")).isNotEmpty();
        assertThat(police.postOnce(remove).status()).isEqualTo(303);
        assertThat(police.get("/cohort").document().select("#views")).isEmpty();
    }

    @Test
    void no_name_of_a_person_is_kept_and_a_bad_name_of_a_view_is_said_beside_it() {
        TestPage named = police.get("/cohort?name=thornycroft&status=amber");
        String keep = named.document().select("#narrowed a:contains(Keep)").attr("href");
        assertThat(keep).doesNotContain("thornycroft");
        assertThat(police.get("/cohort?name=thornycroft").document().select("#narrowed a:contains(Keep)"))
                .isEmpty();
        TestPage empty = SentForm.of(police, police.get(keep)).with("view", " ").sendOnce();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select("#view-error").text()).contains("Enter a name for this view");
        assertThat(SentForm.of(police, police.get(keep))
                        .with("view", "x".repeat(61))
                        .sendOnce()
                        .text())
                .contains("Use 60 characters or fewer");
        assertThat(police.get("/cohort/views").text()).contains("You keep no view");
    }
}
