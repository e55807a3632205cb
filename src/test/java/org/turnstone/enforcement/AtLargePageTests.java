package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.enforcement.AtLargeTyped.day;
import static org.turnstone.enforcement.AtLargeTyped.end;
import static org.turnstone.enforcement.AtLargeTyped.flags;
import static org.turnstone.enforcement.AtLargeTyped.link;
import static org.turnstone.enforcement.AtLargeTyped.page;
import static org.turnstone.enforcement.AtLargeTyped.recall;
import static org.turnstone.enforcement.AtLargeTyped.trail;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.PersonId;

/** A named officer records that someone is unlawfully at large; those who may see it are shown it at once. */
class AtLargePageTests {
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
    void an_officer_records_it_and_the_tag_stands_for_officers_and_for_nobody_else() {
        String person = people.adult("Wilf", "Harbottle");
        LocalDate from = people.today().minusDays(2);
        assertThat(recall(system.as("probation"), person, from)
                        .with("time", "7.05")
                        .sendOnce()
                        .location())
                .contains("/people/" + person);
        assertThat(trail(system)).isEqualTo("Recorded that a person is unlawfully at large");
        for (String officer : List.of("probation", "police", "sergeant", "prison", "yos")) {
            TestPage shown = system.as(officer).get("/people/" + person);
            assertThat(flags(shown)).as(officer).startsWith("Unlawfully at large since " + day(from));
            assertThat(shown.text())
                    .as(officer)
                    .contains(
                            "07:05",
                            "Recalled to prison and not returned",
                            "Recall 2026/0417",
                            "Probation offender manager");
        }
        for (String other : List.of("coordinator", "housing", "treatment", "health", "charity", "analyst", "steward")) {
            assertThat(system.as(other).get("/people/" + person).text())
                    .as(other)
                    .contains("Wilf Harbottle")
                    .doesNotContainIgnoringCase("at large")
                    .doesNotContain("2026/0417");
        }
    }

    @Test
    void someone_elses_service_ends_it_and_its_own_puts_it_right_and_every_version_stays() {
        String person = people.adult("Greta", "Limpkin");
        recall(system.as("probation"), person, people.today().minusDays(5)).sendOnce();
        TestBrowser police = system.as("police");
        assertThat(link(police.get("/people/" + person), "Correct"))
                .as("another's")
                .isEmpty();
        TestBrowser probation = system.as("probation");
        String corrects = link(probation.get("/people/" + person), "Correct");
        assertThat(probation.get(corrects.replaceFirst("=.*", "=abc")).status()).isEqualTo(404);
        TestPage form = probation.get(corrects);
        assertThat(form.document().select("#authority").val()).isEqualTo("Recall 2026/0417");
        LocalDate right = people.today().minusDays(4);
        assertThat(SentForm.of(probation, form)
                        .day(right)
                        .with("ground", "OTHER")
                        .with("other", "Released in error")
                        .with("authority", "Governor’s letter")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(flags(police.get("/people/" + person))).contains("since " + day(right));
        String ends = link(police.get("/people/" + person), "End");
        assertThat(end(police, ends, "SURRENDERED", people.today()).sendOnce().status())
                .isEqualTo(303);
        assertThat(trail(system)).isEqualTo("Recorded that a person is no longer unlawfully at large");
        TestPage after = system.as("prison").get("/people/" + person);
        assertThat(flags(after)).doesNotContain("at large");
        assertThat(after.text())
                .contains("Released in error", "Surrendered. Came to the station by himself (Police offender manager");
        assertThat(versions(person)).isEqualTo(3);
        assertThat(link(after, "End")).as("ended once").isEmpty();
        assertThat(police.get(ends).document().select("input[name=reason]").eachAttr("value"))
                .containsExactly("MISTAKE");
    }

    @Test
    void words_typed_beside_a_ground_that_needs_none_are_not_kept() {
        String person = people.adult("Zennor", "Orchard");
        TestBrowser police = system.as("police");
        recall(police, person, people.today())
                .with("other", "Left over from before")
                .sendOnce();
        assertThat(police.get("/people/" + person).text())
                .contains("Recalled to prison and not returned")
                .doesNotContain("Left over from before");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        String person = people.adult("Lorcan", "Pease");
        TestBrowser police = system.as("police");
        TestPage refused = SentForm.of(police, police.get(page(person)))
                .day("31", "2", "2026")
                .with("time", "noon")
                .with("authority", "Warrant 7")
                .sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#from-day", "#time", "#ground");
        assertThat(refused.document().select("#time").val()).isEqualTo("noon");
        assertThat(refused.document().select("#authority").val()).isEqualTo("Warrant 7");
        assertThat(versions(person)).isZero();
    }

    @Test
    void a_second_officer_is_shown_what_the_first_recorded_meanwhile() {
        String person = people.adult("Edda", "Sparling");
        SentForm slow = recall(system.as("police"), person, people.today());
        recall(system.as("probation"), person, people.today()).sendOnce();
        TestPage overtaken = slow.sendOnce();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Recorded by Probation offender manager");
        assertThat(versions(person)).isEqualTo(1);
    }

    @Test
    void a_child_is_for_youth_offending_and_for_officers_with_a_recorded_tie() {
        String child = people.child("Fay", "Dunmore");
        assertThat(system.as("probation").getOnce(page(child)).status()).isEqualTo(404);
        assertThat(recall(system.as("yos"), child, people.today()).sendOnce().status())
                .isEqualTo(303);
        assertThat(flags(system.as("yos").get("/people/" + child))).contains("Unlawfully at large");
        assertThat(flags(system.as("police").get("/people/" + child)))
                .as("leads the work with them")
                .contains("Unlawfully at large");
        assertThat(system.as("sergeant").getOnce("/people/" + child).status()).isEqualTo(404);
    }

    @Test
    void it_goes_with_the_person_into_a_merge() {
        String person = people.adult("Thora", "Wick");
        recall(system.as("police"), person, people.today()).sendOnce();
        String other = people.notOnCohort("Thora", "Wicke");
        PersonId from = people.person(person);
        PersonId into = people.person(other);
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        system.actingAs(
                "steward",
                () -> transaction.execute(
                        status -> system.bean(MoveRecords.class).merge(from, into, "One human being")));
        assertThat(flags(system.as("police").get("/people/" + other))).contains("Unlawfully at large");
    }

    @Test
    void an_earlier_day_shows_what_was_so_then() {
        String person = people.adult("Sorrel", "Twining");
        TestBrowser police = system.as("police");
        recall(police, person, people.today().minusDays(4)).sendOnce();
        String ends = link(police.get("/people/" + person), "End");
        end(police, ends, "ARRESTED", people.today().minusDays(2)).sendOnce();
        String then = "/people/" + person + "?as-at=";
        assertThat(flags(police.get(then + people.today().minusDays(3)))).contains("Unlawfully at large");
        assertThat(flags(police.get(then + people.today().minusDays(5)))).doesNotContain("at large");
        assertThat(flags(police.get(then + people.today().minusDays(3) + "&known-on="
                        + people.today().minusDays(3))))
                .as("nobody had told it")
                .doesNotContain("at large");
    }

    private static int versions(String person) {
        PersonId id = people.person(person);
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                "import",
                () -> transaction.execute(
                        status -> system.bean(AtLargeRecords.class).said(id).size()));
    }
}
