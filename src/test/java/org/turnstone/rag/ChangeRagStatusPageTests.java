package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Changing a RAG status as it is seen from a browser: what is shown, what is refused, what stays. */
class ChangeRagStatusPageTests {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
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
    void police_make_a_person_red_with_grounds_and_the_clock_starts() {
        String person = people.adult("Rowan", "Kestrel");
        SentForm form = SentForm.shownTo(system.as("police"), person);
        assertThat(form.page().select("input[name=status]").eachAttr("value"))
                .containsExactly("red", "amber_alert", "amber");
        TestPage saved = form.red(people.today()).sendOnce();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).contains("/people/" + person);
        TestPage file = form.browser().get("/people/" + person);
        assertThat(file.text()).contains("The status is now Red");
        Element status = file.document().selectFirst(".ts-person__rag");
        assertThat(status).as(file.body()).isNotNull();
        assertThat(status.text())
                .contains("Red", "0 days, limit 5", "Missed two appointments", "Police of", DAY.format(people.today()));
        assertThat(history(file)).hasSize(2);
        assertThat(history(file).getFirst()).contains("Red", "0", "In breach of an order or licence");
        assertThat(history(file).getLast()).contains("Amber", "20");
        TestPage cohort = form.browser().get("/cohort");
        assertThat(cohort.document().select("tr:contains(Rowan Kestrel)").text())
                .as("the grounds, then the words")
                .contains("0 days, limit 5", "In breach of an order or licence: Missed two appointments");
    }

    @Test
    void a_day_before_the_status_of_today_is_refused_as_it_would_leave_that_as_it_is() {
        String person = people.adult("Zennor", "Quillfeather");
        SentForm form = SentForm.shownTo(system.as("police"), person);
        TestPage before = form.red(people.today().minusDays(25)).sendOnce();
        assertProblems(
                before,
                "A status was set from " + DAY.format(people.today().minusDays(20))
                        + " already: enter that day or a later one, or correct what was said then");
        assertThat(people.statements(person)).isEqualTo(1);
        assertThat(form.day(people.today().minusDays(20)).sendOnce().status()).isEqualTo(303);
    }

    @Test
    void a_later_day_and_a_day_that_is_none_are_refused_and_what_was_typed_stays() {
        String person = people.adult("Tamsin", "Orchard");
        SentForm form = SentForm.shownTo(system.as("police"), person);
        TestPage later = form.red(people.today().plusDays(1)).sendOnce();
        assertProblems(later, "The date must be today or in the past");
        form.day("31", "2", "2026").with("reason", "\"><b>typed</b>");
        TestPage none = form.sendOnce();
        assertProblems(none, "There is no 31 February 2026: the month has 28 days");
        assertThat(none.document().selectFirst("#from-day").val()).isEqualTo("31");
        assertThat(none.document().selectFirst("#from-month").val()).isEqualTo("2");
        assertThat(none.document().selectFirst("#reason").val()).isEqualTo("\"><b>typed</b>");
        assertThat(none.document().select("#reason b")).isEmpty();
        assertThat(none.document().selectFirst("input[name=status][value=red]").hasAttr("checked"))
                .isTrue();
        assertThat(none.document()
                        .selectFirst("input[name=ground][value=BREACH]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(people.statements(person)).isEqualTo(1);
    }

    @Test
    void each_problem_stands_in_the_order_of_the_fields_beside_its_field() {
        String person = people.adult("Ellis", "Marsh");
        SentForm form = SentForm.shownTo(system.as("police"), person);
        assertProblems(
                form.sendOnce(),
                "Select the new status",
                "Enter the day this became true, for example 16 11 2026",
                "Enter what has changed and how you know");
        form.with("status", "red").day("31", "2", "2026");
        assertProblems(
                form.sendOnce(),
                "There is no 31 February 2026: the month has 28 days",
                "Select at least one ground for Red",
                "Enter what has changed and how you know");
    }

    @Test
    void police_are_not_offered_green_and_are_refused_it_in_words() {
        String person = people.adult("Corin", "Vale");
        SentForm form = SentForm.shownTo(system.as("police"), person);
        assertThat(form.page().select("input[value=green]")).isEmpty();
        TestPage refused = form.red(people.today()).with("status", "green").sendOnce();
        assertProblems(refused, "Only the panel can set Green now");
        assertProblems(
                form.with("status", "blue").with("ground", "MADE_UP").sendOnce(),
                "Select the new status",
                "Select grounds from the list");
        assertThat(people.statements(person)).isEqualTo(1);
    }

    @Test
    void nobody_is_red_for_keeping_appointments_and_the_grounds_offered_are_those_that_speak_for_it() {
        String person = people.adult("Tegen", "Rosewarne");
        SentForm form = SentForm.shownTo(system.as("police"), person);
        assertThat(form.page()
                        .select(".govuk-checkboxes__item:contains(Keeping appointments)")
                        .text())
                .contains("For Green or Amber");
        TestPage refused = form.red(people.today()).with("ground", "ENGAGING").sendOnce();
        assertProblems(
                refused,
                "“Keeping appointments and working with the plan” is a ground for Green or Amber, not for Red. Clear it,"
                        + " and select what speaks for Red");
        assertThat(refused.document().select("input[name=ground]").eachAttr("value"))
                .as("what was ticked stays to be cleared, and whoever meant another status finds its grounds")
                .contains("ENGAGING", "BREACH", "OTHER", "NEWLY_ADOPTED", "RELEASED");
        assertThat(people.statements(person)).isEqualTo(1);
    }

    @Test
    void the_coordinator_says_which_panel_decided() {
        String person = people.adult("Isolde", "Fenn");
        SentForm form = SentForm.shownTo(system.as("coordinator"), person);
        assertThat(form.page().select("input[value=green]")).hasSize(1);
        form.with("status", "green").day(people.today()).with("reason", "Six weeks kept");
        assertProblems(form.sendOnce(), "Enter the day of the panel that decided");
        LocalDate panel = people.today().minusDays(1);
        form.with("panel-day", "" + panel.getDayOfMonth())
                .with("panel-month", "" + panel.getMonthValue())
                .with("panel-year", "" + panel.getYear());
        assertThat(form.sendOnce().status()).isEqualTo(303);
        assertThat(form.browser().get("/people/" + person).text()).contains("The status is now Green", "for the panel");
    }

    @Test
    void a_correction_takes_the_place_of_a_statement_and_both_stay_to_be_read() {
        String person = people.adult("Avery", "Tolland");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        form.sendOnce();
        TestPage file = form.browser().get("/people/" + person);
        String correct = file.document()
                .select("tr:contains(Missed two) a[href*=corrects]")
                .attr("href");
        SentForm again = SentForm.of(form.browser(), form.browser().get(correct));
        assertThat(again.page().select("h1").text()).isEqualTo("Correct a RAG status");
        again.red(people.today().minusDays(2)).with("reason", "It was the day before yesterday");
        assertThat(again.sendOnce().status()).isEqualTo(303);
        TestPage after = form.browser().get("/people/" + person);
        assertThat(history(after)).hasSize(2);
        assertThat(history(after).getFirst()).contains("Red", "2", "It was the day before yesterday");
        assertThat(after.document().select("details").text())
                .contains("Put right since", "Missed two appointments", "It was the day before yesterday");
        assertThat(people.statements(person)).isEqualTo(3);
    }

    @Test
    void fields_that_the_page_does_not_have_change_nothing() {
        String person = people.adult("Marlow", "Quill");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        form.with("panel-day", "1")
                .with("panel-month", "2")
                .with("panel-year", "2026")
                .with("panelOn", "2026-02-01");
        form.with("person", "someone else").with("authorities", "PANEL");
        form.with("setBy", "The chief").with("owner_agency", "COUNCIL").with("id", "1");
        assertThat(form.sendOnce().status()).isEqualTo(303);
        TestPage file = form.browser().get("/people/" + person);
        assertThat(history(file).getFirst()).contains("Red").doesNotContain("The chief", "for the panel");
    }

    @Test
    void five_megabytes_of_text_are_refused_in_words() {
        String person = people.adult("Hollis", "Long");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        TestPage tooLarge = form.with("reason", "x".repeat(5_000_000)).sendOnce();
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.heading()).isNotBlank();
        assertProblems(
                form.with("reason", "y".repeat(2_001)).sendOnce(), "The reason must be 2,000 characters or fewer");
        assertThat(people.statements(person)).isEqualTo(1);
    }

    @Test
    void in_custody_only_the_panel_sets_what_stands_from_release() {
        String person = people.inCustody("Jory", "Penhale");
        TestPage file = system.as("police").get("/people/" + person);
        assertThat(file.text()).contains("In custody", "HMP Kestrel Moor");
        TestPage page = system.as("police").get("/people/" + person + "/rag");
        assertThat(page.text()).contains("Only the panel sets the status that stands from release");
        assertThat(page.document().select("main form")).isEmpty();
        assertThat(system.as("coordinator")
                        .get("/people/" + person + "/rag")
                        .document()
                        .select("input[name=status]"))
                .hasSize(4);
    }

    private static List<String> history(TestPage file) {
        return file.document().select("table").first().select("tbody tr").eachText();
    }

    /** The page again, with exactly these problems in this order, each linked to a field that is there and has it beside it. */
    static void assertProblems(TestPage page, String... problems) {
        assertThat(page.status()).as(page.text()).isEqualTo(422);
        assertThat(page.document().title()).startsWith("Error: ");
        List<Element> links = page.document().select(".govuk-error-summary__list a");
        assertThat(links).extracting(Element::text).containsExactly(problems);
        for (Element link : links) {
            Element field = page.document().getElementById(link.attr("href").substring(1));
            assertThat(field).as(link.outerHtml()).isNotNull();
            assertThat(field.closest(".govuk-form-group--error")
                            .select(".govuk-error-message")
                            .text())
                    .contains(link.text());
        }
    }
}
