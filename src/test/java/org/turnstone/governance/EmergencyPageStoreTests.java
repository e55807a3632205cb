package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Access in an emergency, from the question to the privacy officer's review. */
class EmergencyPageStoreTests {
    private static TestSystem system;
    private static String child;
    private static String cousin;

    @BeforeAll
    static void a_child_whom_adult_workers_may_not_see() {
        system = TestSystem.fresh();
        TestPeople people = new TestPeople(system, "northbank");
        child = people.child("Wren", "Ashdown");
        cousin = people.excludedFor("charity", "Corin", "Vale");
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @AfterEach
    void no_emergency_is_left() {
        system.owner().sql("delete from governance.break_glass_ticket").update();
    }

    @Test
    void a_worker_is_shown_the_person_until_the_hours_are_over() {
        TestBrowser housing = system.as("housing");
        assertThat(housing.get("/people/" + child).status()).isEqualTo(404);
        TestPage asked = ask(housing, child, "CORE");
        assertThat(asked.text())
                .contains("you are shown what may be opened", "The privacy officer has been told", child);
        assertThat(housing.get("/people/" + child).text()).contains("Wren Ashdown");
        assertThat(system.as("charity").get("/people/" + child).status()).isEqualTo(404);
        system.clock().forward(Duration.ofHours(4));
        assertThat(system.as("housing").get("/people/" + child).status()).isEqualTo(404);
        system.clock().back();
    }

    @Test
    void the_colleague_named_is_told_and_must_be_at_work_and_free_to_leave_the_review_to_the_privacy_officer() {
        TestBrowser housing = system.as("housing");
        Map<String, String> asked = new LinkedHashMap<>(asking(child, "CORE"));
        for (String none : List.of("Privacy officer of northbank", "Keyworker of northbank")) {
            if (none.startsWith("Keyworker")) {
                system.owner()
                        .sql("update partnership.membership set ended_at = now() where role = 'KEYWORKER'")
                        .update();
            }
            asked.put("agreed-by", none);
            assertThat(send(housing, "/emergency", asked).text())
                    .contains("Enter the name of a colleague, not you, who agreed");
        }
        system.owner()
                .sql("update partnership.membership set ended_at = null where role = 'KEYWORKER'")
                .update();
        assertThat(system.as("police").get("/").text()).doesNotContain("says that you agreed");
        ask(housing, child, "CORE");
        assertThat(system.as("police").get("/").text())
                .contains("Housing officer of northbank says that you agreed to open a record in an emergency");
        assertThat(system.as("police").get("/").document().select(".ts-list").text())
                .doesNotContain(child);
    }

    @Test
    void a_ticket_opens_the_categories_it_names_and_no_others() {
        TestBrowser housing = system.as("housing");
        ask(housing, child, "HEALTH");
        assertThat(housing.get("/people/" + child).status()).isEqualTo(404);
    }

    @Test
    void the_answer_is_the_same_for_someone_hidden_someone_kept_out_of_and_nobody() {
        TestBrowser charity = system.as("charity");
        String hidden = plain(ask(charity, child, "HEALTH"), child);
        no_emergency_is_left();
        String excluded = plain(ask(charity, cousin, "HEALTH"), cousin);
        no_emergency_is_left();
        String nobody = plain(ask(charity, "CC-CCC", "HEALTH"), "CC-CCC");
        assertThat(nobody).isEqualTo(hidden).isEqualTo(excluded);
        ask(charity, cousin, "CORE");
        assertThat(charity.get("/people/" + cousin).status())
                .as("an exclusion is never opened")
                .isEqualTo(404);
    }

    @Test
    void the_privacy_officer_is_told_at_once_reviews_it_and_a_second_use_stands_out() {
        ask(system.as("housing"), child, "CORE");
        ask(system.as("housing"), "CC-CCC", "CORE");
        TestBrowser privacy = system.as("privacy");
        assertThat(privacy.get("/").text())
                .contains("This cannot wait", "Housing officer of northbank asked for " + child, "Review by");
        TestPage list = privacy.get("/governance/emergencies");
        assertThat(list.text())
                .contains("Someone may die or be badly hurt", "Taken ill at the hostel", "Asked once before this")
                .contains("Agreed by Police offender manager of northbank", "Open now");
        String path = list.document().select("tr:contains(" + child + ") a").attr("href");
        TestPage refused = send(privacy, path, Map.of());
        assertThat(refused.document().select(".govuk-error-summary__list a").eachText())
                .containsExactly("Choose what you found", "Enter what you looked at and why you think so");
        send(privacy, path, Map.of("found", "RIGHT", "words", "The ambulance log bears it out"));
        assertThat(privacy.get("/governance/emergencies").text()).contains("It was right to ask: The ambulance log");
        assertThat(privacy.get(path).status()).isEqualTo(404);
        assertThat(privacy.get("/").text()).doesNotContain("asked for " + child).contains("asked for CC-CCC");
        system.clock().forward(Duration.ofDays(3));
        assertThat(system.as("privacy").get("/").text()).contains("Review was due");
        system.clock().back();
        assertThat(privacy.get("/governance?person=" + child).text())
                .contains("Asked for a record in an emergency", "Someone may die or be badly hurt");
    }

    @Test
    void a_wrong_password_and_empty_fields_open_nothing_and_keep_what_was_typed() {
        TestBrowser housing = system.as("housing");
        TestPage refused = send(
                housing,
                "/emergency",
                Map.of("person", "nobody", "words", "Help", "agreed-by", "Housing officer of northbank"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Enter a reference, such as K7-4M2",
                        "Choose what you need to see",
                        "Choose what the emergency is",
                        "Enter the name of a colleague, not you, who agreed",
                        "Enter the password that you sign in with");
        assertThat(refused.document().select("#words").text()).isEqualTo("Help");
        Map<String, String> wrong = new LinkedHashMap<>(asking(child, "CORE"));
        wrong.put("password", "not the password at all");
        TestPage again = send(housing, "/emergency", wrong);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#password").val()).isEmpty();
        assertThat(housing.get("/people/" + child).status()).isEqualTo(404);
    }

    @Test
    void tickets_that_were_reviewed_are_cleared_after_a_year_and_the_others_stay() {
        ask(system.as("housing"), child, "CORE");
        ask(system.as("housing"), "CC-CCC", "CORE");
        system.owner().sql("""
                update governance.break_glass_ticket set found = 'RIGHT', reviewed_at = now(),
                    reviewed_by = (select staff_id from partnership.staff where staff_ref = 'privacy' limit 1)
                where person_id is not null""").update();
        system.clock().forward(Duration.ofDays(367));
        system.bean(RunJobs.class).due();
        system.clock().back();
        assertThat(system.owner()
                        .sql("select reference from governance.break_glass_ticket")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("CC-CCC"));
    }

    private static String plain(TestPage page, String reference) {
        return page.status()
                + page.body()
                        .replace(reference, "REF")
                        .replaceAll("(name=\"(?:_csrf|_form)\" value=\")[^\"]*", "$1")
                        .replaceAll("[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}, [0-9:]+", "THEN");
    }

    private static TestPage ask(TestBrowser browser, String reference, String category) {
        TestPage answer = send(browser, "/emergency", asking(reference, category));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> asking(String reference, String category) {
        return Map.of(
                "person",
                reference,
                "categories",
                category,
                "ground",
                "LIFE",
                "words",
                "Taken ill at the hostel",
                "agreed-by",
                "Police offender manager of northbank",
                "password",
                TestSystem.PASSWORD);
    }

    private static TestPage send(TestBrowser browser, String path, Map<String, String> fields) {
        TestPage page = browser.get(path);
        Map<String, String> all = new LinkedHashMap<>(fields);
        page.document()
                .select("main form input[type=hidden]")
                .forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
        TestPage answer = browser.postExactly(path, all);
        return answer.status() == 303 ? browser.get(answer.header("Location").orElseThrow()) : answer;
    }
}
