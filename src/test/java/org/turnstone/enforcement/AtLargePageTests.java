package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.enforcement.AtLargeTyped.end;
import static org.turnstone.enforcement.AtLargeTyped.flags;
import static org.turnstone.enforcement.AtLargeTyped.link;
import static org.turnstone.enforcement.AtLargeTyped.page;
import static org.turnstone.enforcement.AtLargeTyped.recall;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
        assertThat(trail()).isEqualTo("Recorded that a person is unlawfully at large");
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
        assertThat(trail()).isEqualTo("Recorded that a person is no longer unlawfully at large");
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
            assertThat(trail()).isEqualTo("Took back that a person is unlawfully at large");
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
        assertThat(trail()).isEqualTo("Took back that a person is unlawfully at large");
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

    private static String body(TestBrowser browser, String person) {
        return browser.get("/people/" + person).body().replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }

    private static int versions(String person) {
        PersonId id = people.person(person);
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                "import",
                () -> transaction.execute(
                        status -> system.bean(AtLargeRecords.class).said(id).size()));
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
