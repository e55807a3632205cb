package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
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

/** Whoever is over the limit of their status needs a manager's reason, and is an exception until there is one. */
class ExceptionsPageTests {
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
    void red_for_five_days_is_within_its_limit_and_for_six_an_exception_that_a_manager_acknowledges() {
        String within = red("Wilf", "Harbottle", 5);
        String over = red("Greta", "Limpkin", 6);
        TestBrowser sergeant = system.as("sergeant");
        assertThat(sergeant.get(acknowledge(within)).text()).contains("is not over the limit of a status");
        assertThat(sergeant.get(LIST).text())
                .contains("Greta Limpkin", "1 over")
                .doesNotContain("Wilf Harbottle");
        assertThat(sergeant.get("/").text()).contains("no manager has said why");
        assertThat(sergeant.get("/people/" + over).text()).contains("Over its limit, and no manager has said why");

        TestPage saved = say(sergeant, over, "The warrant waits for a judge until Friday");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(groupOf(sergeant.get(LIST), "Greta Limpkin")).startsWith("Acknowledged");
        assertThat(system.as("housing")
                        .get(LIST)
                        .document()
                        .select("tr:contains(Greta Limpkin)")
                        .text())
                .contains("The warrant waits for a judge until Friday", "Police of");
        assertThat(system.as("police")
                        .get("/people/" + over)
                        .document()
                        .select(".ts-person__rag")
                        .text())
                .contains("Over its limit. Acknowledged by", "The warrant waits for a judge until Friday");
        assertThat(trail()).isEqualTo("Acknowledged a RAG status over its limit");
    }

    @Test
    void the_same_status_with_new_grounds_keeps_its_acknowledgement_and_a_new_status_ends_it() {
        String person = red("Ambrose", "Tidewell", 9);
        TestBrowser sergeant = system.as("sergeant");
        say(sergeant, person, "Found, arrest tomorrow");
        SentForm again = SentForm.shownTo(system.as("police"), person).red(people.today());
        assertThat(again.with("reason", "Seen at the station").sendOnce().status())
                .isEqualTo(303);
        assertThat(groupOf(sergeant.get(LIST), "Ambrose Tidewell")).startsWith("Acknowledged");
        SentForm down = SentForm.shownTo(system.as("coordinator"), person)
                .with("status", "amber_alert")
                .day(people.today())
                .with("ground", "WHEREABOUTS")
                .with("reason", "Came in by himself")
                .with("panel-day", "" + people.today().getDayOfMonth())
                .with("panel-month", "" + people.today().getMonthValue())
                .with("panel-year", "" + people.today().getYear());
        assertThat(down.sendOnce().status()).isEqualTo(303);
        assertThat(sergeant.get(LIST).text()).doesNotContain("Ambrose Tidewell");
    }

    @Test
    void no_reason_and_one_too_long_are_refused_and_what_was_typed_stays() {
        String person = red("Hester", "Vole", 7);
        TestBrowser sergeant = system.as("sergeant");
        assertThat(say(sergeant, person, " ").text()).contains("Enter why the status has lasted so long");
        String long2001 = "x".repeat(2_001);
        TestPage refused = say(sergeant, person, long2001);
        assertThat(refused.text()).contains("The reason must be 2,000 characters or fewer");
        assertThat(refused.document().selectFirst("#reason").val()).isEqualTo(long2001);
        assertThat(groupOf(sergeant.get(LIST), "Hester Vole")).startsWith("Not acknowledged");
        assertThat(say(sergeant, person, "x".repeat(2_000)).status()).isEqualTo(303);
    }

    @Test
    void a_second_manager_is_shown_what_the_first_said_meanwhile() {
        String person = red("Lorcan", "Pease", 8);
        TestBrowser second = system.as("sergeant");
        TestPage form = second.get(acknowledge(person));
        say(system.as("sergeant"), person, "On leave until Monday");
        TestPage overtaken = send(second, form, "Nobody knows");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("On leave until Monday", "Nobody knows");
    }

    @Test
    void the_lead_agency_is_called_as_on_the_cohort_list() {
        String person = people.ledBy("YOS", "Silas", "Wimble");
        SentForm.shownTo(system.as("police"), person)
                .red(people.today().minusDays(7))
                .sendOnce();
        TestBrowser sergeant = system.as("sergeant");
        for (String list : new String[] {LIST, "/cohort?limit=over"}) {
            assertThat(sergeant.get(list)
                            .document()
                            .select("tr:contains(Silas Wimble)")
                            .text())
                    .as(list)
                    .contains("Youth offending")
                    .doesNotContain("Yos");
        }
    }

    @Test
    void only_a_manager_acknowledges_and_others_are_offered_nothing() {
        String person = red("Edda", "Sparling", 7);
        for (String reader : new String[] {"police", "coordinator", "housing"}) {
            TestBrowser browser = system.as(reader);
            assertThat(browser.get("/people/" + person).document().select("a[href$=acknowledge]"))
                    .isEmpty();
            assertThat(browser.get(LIST).document().select("a[href$=acknowledge]"))
                    .isEmpty();
            assertThat(browser.getOnce(acknowledge(person)).status()).isEqualTo(403);
        }
    }

    @Test
    void what_a_manager_said_goes_with_the_person_into_a_merge() {
        String person = red("Thora", "Wick", 7);
        TestBrowser sergeant = system.as("sergeant");
        say(sergeant, person, "Transfer agreed with the next town");
        String other = people.notOnCohort("Thora", "Wicke");
        PersonId from = people.person(person);
        PersonId into = people.person(other);
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        system.actingAs(
                "steward",
                () -> transaction.execute(
                        status -> system.bean(MoveRecords.class).merge(from, into, "One human being")));
        assertThat(sergeant.get("/people/" + other).text())
                .contains("Over its limit. Acknowledged by", "Transfer agreed with the next town");
    }

    private static String red(String forename, String surname, int days) {
        String person = people.adult(forename, surname);
        SentForm form =
                SentForm.shownTo(system.as("police"), person).red(people.today().minusDays(days));
        assertThat(form.sendOnce().status()).isEqualTo(303);
        return person;
    }

    private static TestPage say(TestBrowser browser, String person, String reason) {
        return send(browser, browser.get(acknowledge(person)), reason);
    }

    private static TestPage send(TestBrowser browser, TestPage page, String reason) {
        Element form = page.document().selectFirst("main form[method=post]");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("reason", reason);
        return browser.postExactly(form.attr("action"), fields);
    }

    private static String acknowledge(String person) {
        return "/people/" + person + "/rag/acknowledge";
    }

    private static String groupOf(TestPage list, String name) {
        String group = "";
        for (Element row : list.document().select("tbody tr")) {
            if (row.hasClass("ts-table__group")) {
                group = row.text();
            } else if (row.text().contains(name)) {
                return group;
            }
        }
        return "";
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
