package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Someone is typed on the page: linked as a row is, in one transaction; the answer says what the typist may see. */
class AddPersonStoreTests {
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
    void the_way_there_is_shown_after_a_search_to_those_who_may() {
        assertThat(system.as("housing").get("/people").document().select("a[href=/people/add]"))
                .isEmpty();
        for (String found : List.of("/people?q=Nobody+Atall", "/people?q=a")) {
            assertThat(system.as("housing").get(found).document().select("a[href=/people/add]"))
                    .hasSize(1);
            assertThat(system.as("steward").get(found).document().select("a[href=/people/add]"))
                    .isEmpty();
        }
    }

    @Test
    void someone_new_is_added_for_the_typists_agency_and_found_at_once() {
        SentForm form = form("housing")
                .with("forename", "Merrin")
                .with("surname", "Ashgrove")
                .with("aliases", "Merry Ash");
        born(form, "3", "4", "1991").with("sex", "F").with("postcode", "km1 1aa");
        TestPage sent = form.sendOnce();
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        TestPage page = form.browser().get(sent.location().orElseThrow());
        assertThat(page.heading()).isEqualTo("Merrin Ashgrove");
        assertThat(page.text())
                .containsPattern("This person was added. Your agency’s reference for them is TYPED-\\w\\w-\\w{3}");
        assertThat(system.as("police").get("/people?q=Merry+Ash").text()).contains("Merrin Ashgrove");
        String ref =
                text("select person_ref from person.record where surname = 'Ashgrove' and owner_agency = 'HOUSING'");
        assertThat(text("select decided_by::text from person.identity_claim where person_ref = '" + ref + "'"))
                .isEqualTo(system.staff("housing").value().toString());
        assertThat(text("select whole::text from person.version where person_ref = '" + ref + "'"))
                .isEqualTo("false");
        assertThat(system.as("privacy").get("/governance").text()).contains("Added a person by typing");
    }

    @Test
    void a_name_without_letters_and_a_postcode_of_another_form_are_asked_about() {
        assertProblems(
                form("housing")
                        .with("surname", "12345 ???")
                        .with("postcode", "not a postcode")
                        .sendOnce(),
                "Enter a name: it has letters",
                "Enter a postcode such as KM1 1AA, or leave it empty");
    }

    @Test
    void sent_twice_there_is_one() {
        SentForm form = born(form("police").with("surname", "Twicesent").with("forename", "Odo"), "1", "2", "1980");
        TestPage first = form.sendOnce();
        TestPage again = form.sendOnce();
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(number("select count(*) from person.record where surname = 'Twicesent'"))
                .isOne();
    }

    @Test
    void by_an_equal_number_it_is_linked_to_who_was_here_and_says_so() {
        String known = people.twiceTold("Linnet", "Marchbank");
        SentForm form = form("probation")
                .with("forename", "Linnet")
                .with("surname", "Marchbank")
                .with("pnc", "09/417" + check());
        TestPage sent =
                born(form, "1", "5", "1990").with("person_ref", "CASE-7").sendOnce();
        assertThat(sent.location()).as(sent.body()).contains("/people/" + known);
        assertThat(form.browser().get("/people/" + known).text())
                .contains("This person was here already.", "Your agency’s reference for them is CASE-7");
        SentForm other = form("probation").with("surname", "Marchbank").with("person_ref", "CASE-7");
        assertProblems(
                other.sendOnce(),
                "Your agency already has someone under this reference: find them under People, or write another");
    }

    @Test
    void a_doubtful_one_waits_for_the_data_steward() {
        people.adult("Corbin", "Heathfield");
        TestPage page = form("housing")
                .with("forename", "Corbin")
                .with("surname", "Heathfield")
                .with("person_ref", "D1")
                .sendOnce();
        assertReceived(page);
        assertThat(number("select count(*) from person.doubt where person_ref = 'D1'"))
                .isOne();
        assertThat(number("select count(*) from person.record where person_ref = 'D1'"))
                .isZero();
        assertThat(number("select count(*) from imports.waiting_row where person_ref = 'D1'"))
                .isOne();
        assertThat(system.as("steward").get("/matching").text()).contains("Corbin Heathfield");
    }

    @Test
    void of_someone_whose_age_is_not_known_only_youth_offending_is_shown_a_page() {
        TestPage page = form("charity")
                .with("forename", "Tamar")
                .with("surname", "Underwode")
                .sendOnce();
        assertReceived(page);
        assertThat(form("yos").with("surname", "Overwode").sendOnce().location().orElseThrow())
                .matches("/people/\\w\\w-\\w{3}");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_added() {
        people.notOnCohort("Wilf", "Trelawne");
        long before = number("select count(*) from person.version");
        SentForm form = form("police")
                .with("forename", "Nolan")
                .with("pnc", "2009/0000417Q")
                .with("cro", "nonsense");
        assertProblems(born(form, "31", "2", "1990").sendOnce(), "There is no such day as 31/2/1990");
        assertProblems(
                born(form, "", "2", "1990").sendOnce(),
                "Enter a day, a month and a year of four digits, such as 31 3 1990");
        assertProblems(born(form, "1", "2", "2199").sendOnce(), "A date of birth cannot lie in the future");
        TestPage page = born(form, "1", "2", "1990").sendOnce();
        assertProblems(
                page,
                "Check this number: its check letter or digit does not fit. If you are not sure of it, leave it empty",
                "Write this number as 123456/98X. If you are not sure of it, leave it empty");
        assertThat(page.document().select("#forename").val()).isEqualTo("Nolan");
        assertProblems(
                form("housing")
                        .with("forename", "Nolan")
                        .with("pnc", "2009/0000417Q")
                        .sendOnce(),
                "Enter a surname");
        assertThat(before).isPositive();
        assertThat(number("select count(*) from person.version")).isEqualTo(before);
    }

    @Test
    void an_nhs_number_is_asked_of_health_alone() {
        assertThat(form("police").page().select("#nhs")).isEmpty();
        assertThat(form("health").page().select("#nhs")).hasSize(1);
        born(form("police").with("surname", "Nonumber").with("nhs", "9434765919"), "1", "2", "1970")
                .sendOnce();
        assertThat(number("select count(*) from person.version where block::text like '%9434765919%'"))
                .isZero();
        born(form("health").with("surname", "Hasnumber").with("nhs", "943 476 5919"), "1", "2", "1970")
                .sendOnce();
        assertThat(number("select count(*) from person.nhs_number where nhs = '9434765919'"))
                .isOne();
    }

    private static SentForm form(String account) {
        var browser = system.as(account);
        return SentForm.of(browser, browser.get("/people/add"));
    }

    private static SentForm born(SentForm form, String day, String month, String year) {
        return form.with("date_of_birth-day", day)
                .with("date_of_birth-month", month)
                .with("date_of_birth-year", year);
    }

    /** Of the PNC number of whoever is twice told. */
    private static String check() {
        String pnc = text("select pnc from person.record where pnc like '2009/0000417%' limit 1");
        return pnc.substring(pnc.length() - 1);
    }

    private static void assertReceived(TestPage sent) {
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).contains("/people");
    }

    private static void assertProblems(TestPage page, String... problems) {
        assertThat(page.status()).as(page.body()).isEqualTo(422);
        assertThat(page.document().select(".govuk-error-summary__list li").eachText())
                .contains(problems);
    }

    private static String text(String sql) {
        return read(String.class, sql);
    }

    private static long number(String sql) {
        return read(Long.class, sql);
    }

    /** As the import job, which sees every row. */
    private static <T> T read(Class<T> type, String sql) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                "import",
                () -> transaction.execute(status ->
                        system.bean(JdbcClient.class).sql(sql).query(type).single()));
    }
}
