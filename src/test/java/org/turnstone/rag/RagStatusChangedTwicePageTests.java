package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** One RAG status changed by two people, or by one person more than once: nothing is lost, and nothing is set twice. */
class RagStatusChangedTwicePageTests {
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
    void reached_again_by_back_and_changed_it_is_refused_and_what_was_typed_stays() {
        String person = people.adult("Orrin", "Sedgewick");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        assertThat(form.sendOnce().status()).isEqualTo(303);
        TestPage changed = form.with("status", "amber_alert")
                .with("reason", "A slip: not Red")
                .sendOnce();
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text()).contains("This form was sent already; what you typed now has not been saved");
        assertThat(changed.document().selectFirst("#reason").val()).isEqualTo("A slip: not Red");
        assertThat(people.statements(person)).isEqualTo(2);
        assertThat(form.with("status", "red")
                        .with("reason", "Missed two appointments")
                        .sendOnce()
                        .status())
                .as("the same once more")
                .isEqualTo(303);
        assertThat(people.statements(person)).isEqualTo(2);
    }

    @Test
    void the_second_of_two_who_change_one_status_compares_both_and_decides() {
        String person = people.adult("Sorrel", "Twining");
        SentForm first = SentForm.shownTo(system.as("police"), person).red(people.today());
        SentForm second = SentForm.shownTo(system.as("probation"), person)
                .with("status", "amber_alert")
                .day(people.today())
                .with("ground", "WHEREABOUTS")
                .with("reason", "Not at the address");
        assertThat(first.sendOnce().status()).isEqualTo(303);
        TestPage conflict = second.sendOnce();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.heading()).isEqualTo("Someone else changed this first");
        assertThat(conflict.text()).contains("Amber Alert", "Not at the address", "Red", "Missed two appointments");
        assertThat(conflict.document().select("main tbody tr").eachText())
                .element(1, org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .isEqualTo("From " + DAY.format(people.today()) + " " + DAY.format(people.today()));
        assertThat(conflict.document().select("main tbody").text())
                .contains("Grounds", "In breach of an order or licence", "Set by You Police of");
        assertThat(people.statements(person)).isEqualTo(2);
        assertThat(conflict.document().select(".govuk-caption-l").text()).isEqualTo("Sorrel Twining, " + person);
        assertThat(conflict.text())
                .contains(
                        "What you typed cannot be saved now. Only the panel can set Amber Alert now You can set Red, or")
                .contains("Change what I typed")
                .doesNotContain("Save what I typed");
        TestPage refused = SentForm.of(second.browser(), conflict).sendOnce();
        ChangeRagStatusPageTests.assertProblems(refused, "Only the panel can set Amber Alert now");
        assertThat(second.with("status", "made up").sendOnce().status()).isEqualTo(409);
    }

    @Test
    void what_can_still_be_saved_is_offered_and_what_was_put_right_meanwhile_is_not() {
        String person = people.adult("Corin", "Lisle");
        SentForm first = SentForm.shownTo(system.as("probation"), person)
                .with("status", "amber_alert")
                .day(people.today())
                .with("ground", "WHEREABOUTS")
                .with("reason", "Not at the address");
        SentForm second = SentForm.shownTo(system.as("police"), person).red(people.today());
        assertThat(first.sendOnce().status()).isEqualTo(303);
        TestPage conflict = second.sendOnce();
        assertThat(conflict.text()).contains("Save what I typed").doesNotContain("cannot be saved now");
        assertThat(SentForm.of(second.browser(), conflict).sendOnce().status()).isEqualTo(303);
        String correct = second.browser()
                .get("/people/" + person)
                .document()
                .select("a:contains(Put right what you said last)")
                .attr("href");
        SentForm one =
                SentForm.of(second.browser(), second.browser().get(correct)).red(people.today());
        SentForm other =
                SentForm.of(second.browser(), second.browser().get(correct)).red(people.today());
        assertThat(one.with("reason", "In words").sendOnce().status()).isEqualTo(303);
        TestPage late = other.sendOnce();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("has been put right or taken back already", "Keep what it is now");
        assertThat(late.document().select("main form[method=post]")).isEmpty();
    }

    @Test
    void one_form_sent_ten_times_at_once_is_one_setting() throws Exception {
        String person = people.adult("Linnet", "Harker");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        List<Callable<TestPage>> sendings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sendings.add(form::sendOnce);
        }
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var answer : pool.invokeAll(sendings)) {
                assertThat(answer.get().location()).contains("/people/" + person);
            }
        }
        assertThat(people.statements(person)).isEqualTo(2);
    }
}
