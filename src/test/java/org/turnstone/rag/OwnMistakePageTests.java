package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Someone who made the wrong person Red puts it right at once; afterwards only the panel moves a person down. */
class OwnMistakePageTests {
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
    void a_mistaken_red_is_put_back_to_amber_by_whoever_set_it_and_the_old_clock_runs_on() {
        String person = people.adult("Perran", "Thorne");
        TestBrowser police = red(person);
        SentForm correction = correction(police, person);
        assertThat(police.get("/people/" + person)
                        .document()
                        .select(".ts-person__rag a:contains(Put right what you said last)")
                        .attr("href"))
                .as("in sight, without opening anything")
                .isEqualTo(correction.page().select("main form").attr("action") + "?corrects="
                        + correction.page().select("input[name=corrects]").val());
        assertThat(system.as("probation").get("/people/" + person).text()).doesNotContain("Put right what you said");
        assertThat(correction.page().select("input[name=status]").eachAttr("value"))
                .containsExactly("red", "amber_alert", "amber");
        assertThat(correction.page().text()).contains("you may put back what stood before: Amber");
        assertThat(amber(correction).sendOnce().status()).isEqualTo(303);
        TestPage file = police.get("/people/" + person);
        assertThat(file.document().select(".ts-person__rag").text())
                .as("told by whoever set it twenty days ago; the correction confirms it")
                .contains("Amber", "20 days")
                .containsPattern("Works with only part of the plan\\. Set by [^.]*, "
                        + DAY.format(people.today().minusDays(20)) + "\\. Confirmed on "
                        + DAY.format(people.today()) + " by [^.]*: “Wrong person”\\.");
        assertThat(file.document()
                        .select("table:contains(RAG status, newest first) tbody tr")
                        .text())
                .contains("Works with only part of the plan", "Confirmed on ");
        assertThat(file.document().select("details").text()).contains("Put right since", "Wrong person");
        assertThat(people.statements(person)).isEqualTo(3);
    }

    @Test
    void a_colleague_of_the_same_agency_and_a_later_day_are_told_that_only_the_panel_moves_down() {
        String person = people.adult("Odette", "Marwood");
        SentForm correction = correction(red(person), person);
        SentForm probation = SentForm.shownTo(system.as("probation"), person).red(people.today());
        assertThat(probation.with("reason", "Also seen by us").sendOnce().status())
                .isEqualTo(303);
        assertThat(amber(correction(correction.browser(), person)).sendOnce().text())
                .contains("Only the panel can set Amber now");
        String other = people.adult("Silas", "Greyling");
        red(other);
        system.clock().forward(Duration.ofDays(1));
        assertThat(amber(correction(system.as("police"), other)).sendOnce().text())
                .contains("Only the panel can set Amber now");
    }

    @Test
    void what_is_no_statement_of_ones_own_agency_cannot_be_put_right() {
        String person = people.adult("Ottoline", "Brack");
        SentForm correction = correction(red(person), person);
        String mine = correction.page().select("input[name=corrects]").val();
        String path = "/people/" + person + "/rag?corrects=";
        assertThat(system.as("probation").get(path + mine).status()).isEqualTo(404);
        for (String wrong : List.of("abc", "%3Cb%3E", "00000000-0000-0000-0000-000000000000")) {
            assertThat(system.as("police").get(path + wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(correction.with("corrects", "abc").sendOnce().status()).isEqualTo(404);
        assertThat(amber(correction(system.as("police"), person)).sendOnce().status())
                .isEqualTo(303);
        assertThat(system.as("police").get(path + mine).status())
                .as("put right since")
                .isEqualTo(404);
    }

    private static TestBrowser red(String person) {
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        assertThat(form.sendOnce().status()).isEqualTo(303);
        return form.browser();
    }

    private static SentForm correction(TestBrowser browser, String person) {
        TestPage file = browser.get("/people/" + person);
        String link = file.document()
                .select("tr:contains(Missed two) a[href*=corrects]")
                .attr("href");
        return SentForm.of(browser, browser.get(link));
    }

    private static SentForm amber(SentForm form) {
        return form.with("status", "amber").day(people.today()).with("reason", "Wrong person");
    }
}
