package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.enforcement.AtLargeTyped.day;
import static org.turnstone.enforcement.AtLargeTyped.end;
import static org.turnstone.enforcement.AtLargeTyped.flags;
import static org.turnstone.enforcement.AtLargeTyped.link;
import static org.turnstone.enforcement.AtLargeTyped.page;
import static org.turnstone.enforcement.AtLargeTyped.recall;
import static org.turnstone.enforcement.AtLargeTyped.trail;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Being at large ends by custody, and a record of it made by mistake is taken back. */
class AtLargeEndPageTests {
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
    void what_is_over_is_taken_back_as_recorded_by_mistake_whatever_ended_it() {
        TestBrowser police = system.as("police");
        String received = people.adult("Corin", "Skelwith");
        recall(police, received, people.today().minusDays(3)).sendOnce();
        people.toldAgain(received, "POLICE", "custody", "reason,received_on", "remand," + people.today());
        String surrendered = people.adult("Isolde", "Fenn");
        recall(police, surrendered, people.today().minusDays(3)).sendOnce();
        String ends = link(police.get("/people/" + surrendered), "End");
        end(police, ends, "SURRENDERED", people.today()).sendOnce();
        TestBrowser probation = system.as("probation");
        for (String person : List.of(received, surrendered)) {
            TestPage over = probation.get("/people/" + person);
            assertThat(link(over, "End")).isEmpty();
            SentForm form = SentForm.of(probation, probation.get(link(over, "Take back")))
                    .with("words", "It was her twin");
            assertThat(form.with("reason", "ARRESTED").sendOnce().text()).contains("It is over already");
            assertThat(form.with("reason", "MISTAKE").sendOnce().status()).isEqualTo(303);
            TestPage after = probation.get("/people/" + person);
            assertThat(after.text()).contains("Never: Recorded by mistake. It was her twin");
            assertThat(link(after, "Take back")).isEmpty();
            assertThat(trail(system)).isEqualTo("Took back that a person is unlawfully at large");
        }
    }

    @Test
    void restricted_custody_changes_no_byte_of_a_police_officers_page_and_custody_for_all_does() {
        String person = people.twiceTold("Jory", "Quillfeather");
        TestBrowser police = system.as("police");
        recall(police, person, people.today().minusDays(3)).sendOnce();
        police.get("/people/" + person);
        String before = body(police, person);
        String columns = "reason,received_on,handling";
        people.toldAgain(person, "PRISON", "custody", columns, "recall," + people.today() + ",c");
        assertThat(system.as("prison").get("/people/" + person).text())
                .contains("Unlawfully at large since")
                .contains("Still at large");
        assertThat(body(police, person)).isEqualTo(before);
        String other = people.twiceTold("Sefton", "Bramblecote");
        recall(police, other, people.today().minusDays(3)).sendOnce();
        assertThat(flags(police.get("/people/" + other))).contains("at large");
        people.toldAgain(other, "PRISON", "custody", columns, "recall," + people.today() + ",");
        assertThat(flags(police.get("/people/" + other))).doesNotContain("at large");
    }

    @Test
    void a_record_made_by_mistake_needs_no_day_and_says_so() {
        String person = people.adult("Ambrose", "Tidewell");
        TestBrowser police = system.as("police");
        recall(police, person, people.today()).sendOnce();
        String ends = link(police.get("/people/" + person), "End");
        SentForm mistake = SentForm.of(police, police.get(ends)).with("reason", "MISTAKE");
        assertThat(mistake.with("words", "It was his brother").sendOnce().status())
                .isEqualTo(303);
        TestPage after = police.get("/people/" + person);
        assertThat(flags(after)).doesNotContain("at large");
        assertThat(after.text()).contains("Never: Recorded by mistake. It was his brother");
        assertThat(link(after, "Correct")).isEmpty();
        assertThat(trail(system)).isEqualTo("Took back that a person is unlawfully at large");
    }

    @Test
    void custody_that_arrives_ends_it_and_custodys_tag_stands_first_where_both_are_facts() {
        String person = people.adult("Hester", "Vole");
        TestBrowser police = system.as("police");
        recall(police, person, people.today().minusDays(3)).sendOnce();
        people.toldAgain(
                person,
                "POLICE",
                "custody",
                "reason,received_on",
                "recall," + people.today().minusDays(1));
        TestPage after = police.get("/people/" + person);
        assertThat(flags(after)).startsWith("Recalled").doesNotContain("at large");
        assertThat(after.text()).contains(": custody began");

        String inside = people.inCustody("Jory", "Penhale");
        recall(police, inside, people.today().minusDays(1)).sendOnce();
        assertThat(flags(police.get("/people/" + inside)))
                .startsWith("On remand Unlawfully at large since "
                        + day(people.today().minusDays(1)));
        assertThat(police.get(page(inside)).text()).contains("has been in custody since");
    }

    private static String body(TestBrowser browser, String person) {
        return browser.get("/people/" + person).body().replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1");
    }
}
