package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.enforcement.AtLargeTyped.end;
import static org.turnstone.enforcement.AtLargeTyped.link;
import static org.turnstone.enforcement.AtLargeTyped.recall;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.shared.PersonId;

/** Someone on the cohort is unlawfully at large: Red is proposed, and a named officer confirms or refuses it that day. */
class RedProposedPageTests {
    private static final String LIST = "/cohort/exceptions";
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
    void it_is_proposed_and_sets_nothing_and_an_officer_confirms_it_by_setting_red() {
        String person = atLarge("Wilf", "Harbottle");
        TestBrowser police = system.as("police");
        TestPage shown = police.get("/people/" + person);
        assertThat(panel(shown))
                .contains("Amber", "Proposed: Red – unlawfully at large, recorded by Prison link officer")
                .contains("by the end of today", "Confirm Red or refuse it");
        assertThat(people.statements(person)).isEqualTo(1);
        assertThat(police.get("/people/" + person + "/rag").text())
                .contains("Proposed: Red", "To confirm it, set Red below");
        TestPage confirm =
                police.get(shown.document().select("a:contains(Confirm Red)").attr("href"));
        assertThat(confirm.document().select("input[name=status][checked]").val())
                .isEqualTo("red");
        assertThat(confirm.document().select("input[name=ground][checked]").eachAttr("value"))
                .containsExactly("RECALL");
        assertThat(confirm.document().select("#from-day").val())
                .isEqualTo("" + people.today().getDayOfMonth());
        assertThat(police.get("/people/" + person + "/rag").document().select("input[checked]"))
                .as("who came to set another status begins with nothing")
                .isEmpty();
        assertThat(SentForm.of(police, confirm)
                        .with("status", "red")
                        .day(people.today())
                        .with("ground", "RECALL")
                        .with("reason", "Not back by seven")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        TestPage after = police.get("/people/" + person);
        assertThat(panel(after)).startsWith("Red").doesNotContain("Proposed");
        assertThat(after.document().select(".ts-person .ts-flag").text()).contains("Unlawfully at large");
    }

    @Test
    void an_officer_refuses_it_with_a_reason_and_only_with_one() {
        String person = atLarge("Greta", "Limpkin");
        TestBrowser police = system.as("police");
        SentForm form = refusal(police, person);
        SentForm second = refusal(system.as("sergeant"), person);
        assertThat(form.with("reason", " ").sendOnce().text()).contains("Enter why Red is not right now");
        assertThat(refusal(police, person)
                        .with("reason", "x".repeat(2_001))
                        .sendOnce()
                        .status())
                .isEqualTo(422);
        assertThat(panel(police.get("/people/" + person))).contains("Proposed: Red");
        assertThat(refusal(police, person)
                        .with("reason", "Handing himself in at noon, agreed with the prison")
                        .sendOnce()
                        .location())
                .contains("/people/" + person);
        assertThat(trail()).isEqualTo("Refused a proposed Red");
        TestPage after = system.as("probation").get("/people/" + person);
        assertThat(panel(after)).startsWith("Amber").doesNotContain("Proposed");
        assertThat(after.text()).contains("Red refused by Police offender manager", "Handing himself in at noon");
        assertThat(people.statements(person)).isEqualTo(1);
        TestPage late = second.with("reason", "Known address").sendOnce();
        assertThat(late.text()).contains("This was answered or withdrawn after you opened the page");
        assertThat(system.as("housing").get("/people/" + person).text()).doesNotContain("Handing himself in");
    }

    @Test
    void who_may_not_set_red_is_shown_it_and_offered_nothing() {
        String person = atLarge("Ambrose", "Tidewell");
        TestBrowser prison = system.as("prison");
        TestPage shown = prison.get("/people/" + person);
        assertThat(panel(shown)).contains("Proposed: Red").doesNotContain("Confirm Red");
        assertThat(prison.getOnce("/people/" + person + "/rag/refuse").status()).isEqualTo(403);
        assertThat(system.as("coordinator")
                        .get("/people/" + person + "/rag/refuse")
                        .text())
                .contains("Nothing is proposed for Ambrose Tidewell that waits for you");
    }

    @Test
    void who_is_red_already_has_nothing_proposed() {
        String person = people.adult("Hester", "Vole");
        SentForm.shownTo(system.as("police"), person).red(people.today()).sendOnce();
        recall(system.as("prison"), person, people.today()).sendOnce();
        assertThat(panel(system.as("police").get("/people/" + person)))
                .startsWith("Red")
                .doesNotContain("Proposed");
    }

    @Test
    void what_nobody_answers_stands_among_the_exceptions_from_the_next_day_until_somebody_does() {
        String person = atLarge("Lorcan", "Pease");
        String refused = atLarge("Edda", "Sparling");
        assertThat(system.as("police").get(LIST).text()).doesNotContain("Lorcan Pease");
        onDayLater(police -> {
            TestPage list = police.get(LIST);
            assertThat(list.document().select("tr:contains(Lorcan Pease)").text())
                    .contains(
                            "unlawfully at large since", "recorded by Prison link officer", "Police offender manager");
            assertThat(panel(police.get("/people/" + person))).contains("Nobody answered by");
            for (String other : new String[] {"housing", "coordinator", "analyst"}) {
                assertThat(system.as(other).get(LIST).text())
                        .as(other)
                        .doesNotContain("Lorcan Pease")
                        .doesNotContain("proposed");
            }
            refusal(police, refused).with("reason", "In hospital, guarded").sendOnce();
            SentForm.shownTo(police, person).red(people.today()).sendOnce();
            assertThat(police.get(LIST).text()).doesNotContain("Lorcan Pease", "Edda Sparling");
        });
    }

    @Test
    void whoever_is_listed_is_on_record_as_looked_at_and_nobody_else() {
        String shown = atLarge("Linnet", "Harker");
        String hidden = atLarge("Avery", "Tolland");
        onDayLater(police -> {
            TestBrowser reader = system.as("probation");
            assertThat(reader.get(LIST).text()).contains("Linnet Harker", "Avery Tolland");
            assertThat(lookedAt(shown)).isTrue();
            assertThat(lookedAt(hidden)).isTrue();
            hide(hidden);
            assertThat(reader.get(LIST).text()).contains("Linnet Harker").doesNotContain("Avery Tolland");
            assertThat(lookedAt(shown)).isTrue();
            assertThat(lookedAt(hidden)).isFalse();
        });
    }

    @Test
    void whoever_is_at_large_and_in_custody_is_an_exception_at_once_to_those_who_may_see_both() {
        String person = people.inCustody("Tamsin", "Gorse");
        TestBrowser police = system.as("police");
        recall(police, person, people.today().minusDays(1))
                .with("ground", "ESCAPE")
                .sendOnce();
        TestPage list = police.get(LIST);
        assertThat(list.text()).contains("At large, and in custody by agencies’ records: 1");
        assertThat(list.document().select("tr:contains(Tamsin Gorse)").text())
                .contains("recorded by Police offender manager", "HMP Kestrel Moor");
        assertThat(lookedAt(person)).isTrue();
        for (String other : new String[] {"housing", "coordinator", "analyst"}) {
            assertThat(system.as(other).get(LIST).text())
                    .as(other)
                    .doesNotContain("Tamsin Gorse")
                    .doesNotContain("At large");
        }
        String ends = link(police.get("/people/" + person), "End");
        end(police, ends, "ARRESTED", people.today()).sendOnce();
        assertThat(police.get(LIST).text()).doesNotContain("Tamsin Gorse", "and in custody by");
    }

    @Test
    void whoever_is_at_large_and_not_on_the_cohort_is_no_exception() {
        String person = people.notOnCohort("Merrin", "Gale");
        people.toldAgain(
                person,
                "POLICE",
                "custody",
                "reason,received_on",
                "remand," + people.today().minusDays(9));
        TestBrowser police = system.as("police");
        recall(police, person, people.today()).sendOnce();
        assertThat(police.get("/people/" + person).text()).contains("Unlawfully at large since");
        assertThat(police.get(LIST).text()).doesNotContain("Merrin Gale");
    }

    @Test
    void a_long_list_says_how_many_it_leaves_out() {
        var all = IntStream.range(0, ReadExceptions.SHOWN + 1).boxed().toList();
        assertThat(ReadExceptions.First.of(all).shown())
                .hasSize(ReadExceptions.SHOWN)
                .startsWith(0, 1);
        assertThat(ReadExceptions.First.of(all).left()).isEqualTo(1);
        assertThat(ReadExceptions.First.of(all.subList(1, all.size())).left()).isZero();
    }

    @Test
    void whoever_is_no_longer_at_large_has_nothing_proposed() {
        String mistaken = atLarge("Sorrel", "Twining");
        String received = atLarge("Ellis", "Marsh");
        String standing = atLarge("Rowan", "Kestrel");
        people.toldAgain(received, "POLICE", "custody", "reason,received_on", "recall," + people.today());
        TestBrowser police = system.as("police");
        String ends = link(police.get("/people/" + mistaken), "End");
        end(police, ends, "MISTAKE", people.today()).sendOnce();
        for (String person : new String[] {mistaken, received}) {
            assertThat(panel(police.get("/people/" + person))).doesNotContain("Proposed");
        }
        onDayLater(later -> assertThat(later.get(LIST).text())
                .contains("Rowan Kestrel")
                .doesNotContain("Sorrel Twining", "Ellis Marsh"));
        assertThat(panel(police.get("/people/" + standing))).contains("Proposed: Red");
    }

    @Test
    void nothing_is_proposed_for_someone_who_is_not_on_the_cohort() {
        String person = people.notOnCohort("Thora", "Wick");
        recall(system.as("prison"), person, people.today()).sendOnce();
        TestPage shown = system.as("police").get("/people/" + person);
        assertThat(shown.text()).contains("Unlawfully at large since").doesNotContain("Proposed");
    }

    private static String atLarge(String forename, String surname) {
        String person = people.adult(forename, surname);
        assertThat(recall(system.as("prison"), person, people.today())
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        return person;
    }

    private static void onDayLater(Consumer<TestBrowser> then) {
        system.clock().forward(Duration.ofDays(1));
        try {
            then.accept(system.as("police"));
        } finally {
            system.clock().back();
        }
    }

    private static SentForm refusal(TestBrowser browser, String person) {
        return SentForm.of(browser, browser.get("/people/" + person + "/rag/refuse"));
    }

    private static String panel(TestPage personsPage) {
        return personsPage.document().select(".ts-person__rag").text();
    }

    /** Every record of the person is from now on the police's own, so that others have no name to show. */
    private static void hide(String person) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        PersonId id = people.person(person);
        Integer hidden = system.actingAs(
                "import",
                () -> transaction.execute(status -> system.bean(JdbcClient.class)
                        .sql("update person.record set handling = 'C' where person_id = ?")
                        .param(id.value())
                        .update()));
        assertThat(hidden).isEqualTo(1);
    }

    private static boolean lookedAt(String person) {
        return system.owner()
                .sql("""
                        select exists (
                            select from governance.audit_subject s where s.person_id = :person and s.seq = (
                                select max(seq) from governance.audit_entry where what = :what))""")
                .param("person", people.person(person).value())
                .param("what", "Opened the exceptions of people over their limit")
                .query(Boolean.class)
                .single();
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
