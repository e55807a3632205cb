package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.enforcement.AtLargeTyped.recall;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Whoever works from a list of people sees there, and not only on the person's page, who is unlawfully at large. */
class AtLargeListPageTests {
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
    void each_list_of_people_has_the_tag_for_those_who_may_see_it_while_it_lasts() {
        String person = people.adult("Jenna", "Tregear");
        assertThat(recall(system.as("prison"), person, people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        String other = people.adult("Locryn", "Nance");
        String since = "Unlawfully at large since ";
        for (String path : List.of("/", "/cohort")) {
            TestPage list = system.as("police").get(path);
            assertThat(list.document()
                            .select("tr:contains(" + person + ") .ts-flag")
                            .text())
                    .as(path)
                    .startsWith(since);
            assertThat(list.document().select("tr:contains(" + other + ") .ts-flag"))
                    .isEmpty();
        }
        assertThat(system.as("sergeant").get("/cohort").text()).contains(since);
        for (String reader : List.of("coordinator", "housing")) {
            assertThat(system.as(reader).get("/cohort").text())
                    .contains("Jenna Tregear")
                    .doesNotContain(since);
        }
        String before = people.today().minusDays(1).toString();
        assertThat(system.as("police").get("/cohort?as-at=" + before).text())
                .contains("Jenna Tregear")
                .doesNotContain(since);
    }
}
