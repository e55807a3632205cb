package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The coordinator sets what is the partnership's own for RAG, one thing a page. */
class SetParameterPageTests {
    private static final String ALL = "/cohort/parameters";
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
    void a_meaning_is_set_from_today_and_is_read_by_whoever_sets_the_status() {
        TestBrowser coordinator = system.as("coordinator");
        assertThat(coordinator.get(ALL).document().select("a[href='/cohort/parameters/meaning-red/change']"))
                .hasSize(1);
        SentForm form = form(coordinator, "meaning-red");
        assertThat(form.page().select("main a[href='/cohort/parameters/meaning-red']"))
                .hasSize(2);
        TestPage saved = form.with("words", "Wanted <here>")
                .day(people.today())
                .with("source", "Minute 7")
                .sendOnce();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).contains(ALL + "/meaning-red");
        TestPage history = coordinator.get(ALL + "/meaning-red");
        assertThat(history.text())
                .contains(
                        "It is set from",
                        "Wanted <here>",
                        "Minute 7",
                        "Offending or wanted",
                        "As it ships",
                        "In force",
                        "Past")
                .contains("northbank");
        assertThat(coordinator.get(ALL).text()).contains("Wanted <here>", "Minute 7");
        SentForm status = SentForm.shownTo(system.as("police"), people.adult("Merrin", "Oldcastle"));
        assertThat(status.page().text())
                .contains("Wanted <here>. Reviewed every day, at tasking")
                .contains("Amber is reviewed every 2 weeks, at a case meeting.");
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            review-amber,          number,  3,            meeting, PANEL,       'Every 3 weeks, at the panel'
            review-custody,        number,  6,            unit,    WEEKS,       Every 6 weeks
            limit-amber-alert,     number,  10,           unit,    WORKING_DAYS, 10 working days
            limit-green,           number,  4,            unit,    MONTHS,      4 months
            move-amber-to-green,   may,     'PANEL,LEAD', words,   -,           'The panel, the lead worker'
            move-green-to-green,   may,     NOBODY,       words,   -,           Nobody
            long-stay-green,       reading, LOW_IS_GOOD,  words,   -,           Few over the limit is good
            own-mistake,           number,  1,            words,   -,           1 day after
            """)
    void each_thing_is_set_from_its_own_page(
            String name, String field, String value, String also, String second, String words) {
        TestBrowser coordinator = system.as("coordinator");
        SentForm form = form(coordinator, name).with(field, value);
        TestPage saved = (second == null ? form : form.with(also, second))
                .day(people.today())
                .with("source", "Minute of " + name)
                .sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(system.as("housing").get(ALL + "/" + name).text()).contains(words, "Minute of " + name);
        assertThat(coordinator
                        .get(ALL)
                        .document()
                        .select("tr:contains(Minute of " + name + ")")
                        .text())
                .contains(words);
    }

    @Test
    void the_form_begins_with_what_is_in_force_and_a_move_with_who_may_make_it() {
        TestBrowser coordinator = system.as("coordinator");
        var limit = coordinator.get(ALL + "/limit-amber/change").document();
        assertThat(limit.select("#number").val()).isEqualTo("28");
        assertThat(limit.select("input[name=unit]").eachAttr("value")).containsExactly("DAYS", "MONTHS");
        assertThat(limit.select("input[name=unit][checked]").eachAttr("value")).containsExactly("DAYS");
        var move = coordinator.get(ALL + "/move-not-rated-to-amber/change").document();
        assertThat(move.select("input[name=may]").eachAttr("value"))
                .containsExactly("PANEL", "LEAD", "CORE_AGENCY", "NOBODY");
        assertThat(move.select("input[name=may][checked]").eachAttr("value"))
                .containsExactly("PANEL", "LEAD", "CORE_AGENCY");
        assertThat(coordinator
                        .get(ALL + "/move-red-to-red/change")
                        .document()
                        .select("input[name=may]")
                        .eachAttr("value"))
                .contains("OWN_MISTAKE");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_in_order_and_what_was_typed_stays() {
        TestPage refused = form(system.as("coordinator"), "review-red")
                .with("number", "often & <often>")
                .with("unit", "MONTHS")
                .with("meeting", "")
                .day("31", "2", "2027")
                .with("source", " ")
                .sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#number", "#unit", "#meeting", "#from-day", "#source");
        assertThat(refused.document().select(".govuk-error-message").eachText())
                .hasSize(5)
                .anyMatch(text -> text.contains("Enter a real date"));
        assertThat(refused.document().select("#number").val()).isEqualTo("often & <often>");
        assertThat(refused.document().select("#from-day").val()).isEqualTo("31");
    }

    @Test
    void a_past_day_is_refused_and_so_is_a_move_without_which_red_could_not_be_set() {
        TestBrowser coordinator = system.as("coordinator");
        TestPage past = form(coordinator, "limit-red")
                .with("number", "9")
                .day(people.today().minusDays(1))
                .with("source", "Minute 7")
                .sendOnce();
        assertThat(past.text()).contains("The day must be today or later");
        for (String move : List.of("move-amber-alert-to-amber", "move-amber-alert-to-green")) {
            assertThat(nobody(coordinator, move).status()).isEqualTo(303);
        }
        TestPage stuck = nobody(coordinator, "move-amber-alert-to-red");
        assertThat(stuck.status()).isEqualTo(422);
        assertThat(stuck.document().select("#may-error").text())
                .contains("Nobody could then move a person out of Amber Alert", "Leave a way");
        assertThat(stuck.document().select("input[name=may][checked]").eachAttr("value"))
                .containsExactly("NOBODY");
    }

    @Test
    void a_second_coordinator_is_shown_both_versions_and_may_save_over_the_first() {
        TestBrowser second = system.as("coordinator");
        SentForm late = form(second, "meaning-green").with("words", "Second").day(people.today());
        form(system.as("coordinator"), "meaning-green")
                .with("words", "First")
                .day(people.today())
                .with("source", "Minute 8")
                .sendOnce();
        TestPage overtaken = late.with("source", "Minute 9").sendOnce();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("First", "Second", "Minute 8", "Minute 9");
        SentForm again = SentForm.of(second, overtaken);
        again.fields().remove("reason");
        assertThat(again.sendOnce().status()).isEqualTo(303);
        assertThat(second.get(ALL + "/meaning-green").text()).contains("Second", "First", "Replaced by");
    }

    @Test
    void the_same_form_sent_twice_is_saved_once() {
        SentForm form = form(system.as("coordinator"), "meaning-amber")
                .with("words", "Once")
                .day(people.today())
                .with("source", "Minute 10");
        assertThat(form.sendOnce().location()).isEqualTo(form.sendOnce().location());
        assertThat(system.owner()
                        .sql("select count(*) from rag.own_meaning where words = 'Once'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_set_for_later_shows_its_day_and_can_be_taken_back_with_a_reason() {
        TestBrowser coordinator = system.as("coordinator");
        form(coordinator, "meaning-amber-alert")
                .with("words", "Later on")
                .day(people.today().plusDays(3))
                .with("source", "Minute 11")
                .sendOnce();
        assertThat(coordinator.get(ALL).text()).contains("Another is set from").doesNotContain("Later on");
        assertThat(system.as("housing")
                        .get(ALL + "/meaning-amber-alert")
                        .document()
                        .select("a[href*=take-back]"))
                .isEmpty();
        String path = coordinator
                .get(ALL + "/meaning-amber-alert")
                .document()
                .select("a[href*=take-back]")
                .attr("href");
        SentForm back = SentForm.of(coordinator, coordinator.get(path)).with("why", " ");
        TestPage refused = back.sendOnce();
        assertThat(refused.document().select("#why-error").text()).contains("Enter why it is taken back");
        assertThat(SentForm.of(coordinator, refused)
                        .with("why", "Wrong year")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get(ALL + "/meaning-amber-alert").text())
                .contains("Taken back", "Wrong year", "Later on")
                .doesNotContain("Set for a later day");
        assertThat(coordinator.getOnce(path).status()).isEqualTo(404);
    }

    @Test
    void others_read_and_are_offered_nothing() {
        for (String reader : List.of("police", "sergeant", "housing", "analyst")) {
            TestBrowser browser = system.as(reader);
            assertThat(browser.get(ALL).document().select("main a[href$=/change]"))
                    .isEmpty();
            assertThat(browser.get(ALL).document().select("main a[href$=/limit-red]"))
                    .hasSize(1);
            assertThat(browser.get(ALL + "/limit-red").document().select("main a[href$=/change]"))
                    .isEmpty();
            assertThat(browser.getOnce(ALL + "/limit-red/change").status()).isEqualTo(403);
        }
        assertThat(system.as("board").getOnce(ALL + "/limit-red").status()).isEqualTo(403);
        assertThat(system.as("police").getOnce(ALL + "/limit-blue").status()).isEqualTo(404);
        assertThat(system.as("coordinator").getOnce(ALL + "/limit-blue/change").status())
                .isEqualTo(404);
    }

    @Test
    void the_grounds_are_a_list_without_a_column_of_what_they_are_set_to() {
        var tables = system.as("police").get(ALL).document().select("table");
        var grounds = tables.select("table:contains(Something else)");
        assertThat(grounds.select("thead th").eachText()).containsExactly("Ground", "Since", "Source");
        assertThat(grounds.select("tbody tr").first().children()).hasSize(3);
        assertThat(tables.first().select("thead th").eachText())
                .containsExactly("Status", "Set to", "Since", "Source", "More");
    }

    private static TestPage nobody(TestBrowser browser, String move) {
        return form(browser, move)
                .with("may", "NOBODY")
                .day(people.today())
                .with("source", "Minute 12")
                .sendOnce();
    }

    /** With what the page begins with, as a browser would send it; of checkboxes, none. */
    private static SentForm form(TestBrowser browser, String name) {
        SentForm form = SentForm.of(browser, browser.get(ALL + "/" + name + "/change"));
        form.fields().remove("reason");
        form.page()
                .select("main input[type=text], main input[type=radio][checked], main textarea")
                .forEach(field -> form.with(field.attr("name"), field.val()));
        return form;
    }
}
