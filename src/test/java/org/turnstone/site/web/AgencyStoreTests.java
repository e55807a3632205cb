package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;
import org.turnstone.shared.London;

class AgencyStoreTests {
    private static final String LIST = "/administration/agencies";
    private static final String ADD = LIST + "/add";

    private static TestSystem system;
    private static TestBrowser admin;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        admin = system.as("admin");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void an_agency_joins_names_whom_to_ask_and_can_be_chosen_from_today() {
        TestBrowser browser = system.as("admin");
        TestPage saved = FilledForm.of(browser, ADD)
                .with("name", "Fire and rescue", "code", "RESCUE", "regime", "UK_GDPR")
                .with("contact", "Una Ferrow", "contact-email", "una@rescue.example")
                .send();
        assertThat(saved.location()).contains(LIST);
        TestPage list = browser.get(LIST);
        assertThat(list.text()).contains("Fire and rescue is one of the agencies from today");
        assertThat(row(list, "Fire and rescue")).contains("RESCUE", "UK GDPR", "Una Ferrow, una@rescue.example");
        assertThat(offeredTo("admin", "/administration/add-staff")).contains("Fire and rescue");
        assertThat(trail("Agency added"))
                .contains("RESCUE", "→ Fire and rescue", "→ UK_GDPR", "nobody → Una Ferrow <una@rescue.example>");
        assertThat(one("select from_day::text from partnership.agency where code = 'RESCUE'"))
                .isEqualTo(today().toString());
    }

    @Test
    void it_is_renamed_works_under_another_law_and_names_others_to_ask() {
        addAgency("Street pastors", "PASTORS");
        FilledForm form = FilledForm.of(admin, LIST + "/PASTORS");
        form.with("name", "Night pastors", "regime", "COMPETENT_AUTHORITY");
        form.with("contact", "Odo Lark", "contact-email", "odo@pastors.example");
        form.with("deputy", "Pim Lark", "deputy-email", "pim@pastors.example");
        assertThat(form.send().location()).contains(LIST);
        assertThat(row(admin.get(LIST), "Night pastors"))
                .contains("Data Protection Act 2018, Part 3", "Odo Lark", "Pim Lark");
        assertThat(trail("Agency changed"))
                .contains("Street pastors → Night pastors", "UK_GDPR → COMPETENT_AUTHORITY", "nobody → Odo Lark");
        FilledForm again = FilledForm.of(admin, LIST + "/PASTORS").with("contact", "Odo Larke", "deputy", "");
        assertThat(again.with("deputy-email", "").send().location()).contains(LIST);
        assertThat(row(admin.get(LIST), "Night pastors")).contains("Odo Larke").doesNotContain("Pim Lark");
        assertThat(one("select count(*) from partnership.staff where agency = 'PASTORS'"))
                .isEqualTo("2");
    }

    @Test
    void one_who_works_here_is_called_what_their_agency_calls_them() {
        FilledForm form = FilledForm.of(admin, LIST + "/HEALTH").with("contact-email", "HEALTH@northbank.example");
        assertThat(form.with("contact", "Somebody else").send().text())
                .contains("This is the email of Mental health worker of northbank");
        form = FilledForm.of(admin, LIST + "/HEALTH").with("contact-email", "HEALTH@northbank.example");
        assertThat(form.with("contact", "mental health worker of northbank")
                        .send()
                        .location())
                .contains(LIST);
        assertThat(
                        one(
                                "select contact_staff::text from partnership.agency where code = 'HEALTH' and contact_staff is not null"))
                .isEqualTo(system.staff("health").value().toString());
        assertThat(one("select name from partnership.staff where staff_ref = 'health' and agency = 'HEALTH' limit 1"))
                .isEqualTo("Mental health worker of northbank");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "name, '', Enter the name of the agency",
        "name, '   ', Enter the name of the agency",
        "name, housING, There is an agency of this name already",
        "code, HOUSING, Housing has this code",
        "code, fire, 'Enter a code in capitals, such as FIRE'",
        "code, ../etc, 'Enter a code in capitals, such as FIRE'",
        "regime, MARTIAL, Choose the law that it works under",
        "contact, '', Enter the name of the person to ask",
        "contact-email, nowhere, 'Enter an email address, such as name@agency.example'",
        "deputy, Only a name, 'Enter an email address, such as name@agency.example'",
    })
    void what_is_wrong_stands_beside_its_field_and_nothing_is_added(String field, String typed, String words) {
        String before = one("select count(*) from partnership.agency");
        TestPage refused = FilledForm.of(admin, ADD)
                .with("name", "A new one", "code", "NEWONE", "regime", "UK_GDPR")
                .with("contact", "Ada Quay", "contact-email", "ada@new.example")
                .with(field, typed)
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list").text())
                .isEqualTo(words);
        assertThat(one("select count(*) from partnership.agency")).isEqualTo(before);
    }

    @Test
    void script_in_a_name_is_text_and_no_name_is_too_long_for_words() {
        FilledForm form = FilledForm.of(admin, ADD).with("code", "SCRIPT", "regime", "UK_GDPR");
        assertThat(form.with("name", "n".repeat(201)).send().text())
                .contains("The name must be 200 characters or fewer");
        assertThat(form.with("name", "n".repeat(5_000_000)).send().status()).isEqualTo(413);
        assertThat(form.with("name", "Bell\u0007").send().text()).contains("Take out the control characters");
        assertThat(form.with("name", TestPeople.SCRIPT).send().location()).contains(LIST);
        TestPage list = admin.get(LIST);
        assertThat(list.document().select("main script")).isEmpty();
        assertThat(list.text()).contains(TestPeople.SCRIPT);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "31, 2, 2027, Enter a real day",
        "x, 2, 2027, Enter a real day",
        "'', 2, 2027, Enter a real day",
        "1, 1, 2199, Enter a day within 3 years of today",
        "1, 1, 1999, It began on",
    })
    void an_end_is_a_day_that_can_be(String day, String month, String year, String words) {
        if (one("select count(*) from partnership.agency where code = 'ENDLESS'")
                .equals("0")) {
            addAgency("Endless", "ENDLESS");
        }
        TestPage refused =
                FilledForm.of(admin, LIST + "/ENDLESS").until(day, month, year).send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document()
                        .select(".govuk-error-summary__list a[href=#until-day]")
                        .text())
                .startsWith(words);
        assertThat(refused.document().getElementById("until-day").val()).isEqualTo(day);
    }

    @Test
    void two_administrators_who_change_it_at_once_see_both_versions() {
        addAgency("Two minds", "MINDS");
        TestBrowser other = system.as("admin");
        FilledForm first = FilledForm.of(admin, LIST + "/MINDS").with("name", "First mind");
        FilledForm second = FilledForm.of(other, LIST + "/MINDS").with("name", "Second mind");
        assertThat(first.send().location()).contains(LIST);
        TestPage conflict = second.send();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.heading()).isEqualTo("Someone else changed this first");
        assertThat(conflict.text()).contains("Name Second mind First mind").doesNotContain("Law");
        assertThat(one("select name from partnership.agency where code = 'MINDS'"))
                .isEqualTo("First mind");
        FilledForm over = FilledForm.of(other, LIST + "/MINDS", conflict);
        assertThat(over.send().location()).contains(LIST);
        assertThat(one("select name from partnership.agency where code = 'MINDS'"))
                .isEqualTo("Second mind");
        FilledForm same = FilledForm.of(admin, LIST + "/MINDS").with("name", "One mind");
        FilledForm likewise = FilledForm.of(other, LIST + "/MINDS").with("name", "One mind");
        assertThat(same.send().status()).isEqualTo(303);
        assertThat(likewise.send().status()).isEqualTo(303);
    }

    @Test
    void of_many_who_add_the_same_at_once_one_does() throws Exception {
        List<Callable<TestPage>> sendings = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            FilledForm form = FilledForm.of(system.as("admin"), ADD)
                    .with("name", "At once", "code", "ONCE" + number, "regime", "UK_GDPR");
            sendings.add(form::send);
        }
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var answer : pool.invokeAll(sendings)) {
                answers.add(answer.get().status());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(303, 422, 422, 422, 422, 422);
    }

    @Test
    void everything_wrong_is_said_at_once_in_the_order_of_the_page() {
        TestPage refused = FilledForm.of(admin, ADD).with("deputy", "Ada").send();
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#name", "#code", "#regime", "#deputy-email");
    }

    @Test
    void fields_that_the_page_does_not_have_change_nothing_else() {
        addAgency("Plain", "PLAIN");
        FilledForm.of(admin, LIST + "/PLAIN")
                .with("name", "Plainer", "code", "POLICE", "partnership_id", "x", "from_day", "2001-01-01")
                .send();
        assertThat(one("select name || ' ' || from_day from partnership.agency where code = 'PLAIN'"))
                .isEqualTo("Plainer " + today());
        assertThat(one("select name from partnership.agency where code = 'POLICE'"))
                .isEqualTo("Police");
        FilledForm.of(admin, ADD)
                .with("name", "Begun and gone", "code", "GONE", "regime", "UK_GDPR")
                .until(today())
                .send();
        assertThat(one("select coalesce(to_day::text, 'goes on') from partnership.agency where code = 'GONE'"))
                .isEqualTo("goes on");
    }

    private static void addAgency(String name, String code) {
        assertThat(FilledForm.of(admin, ADD)
                        .with("name", name, "code", code, "regime", "UK_GDPR")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private static String row(TestPage list, String name) {
        return list.document().select("tr:contains(" + name + ")").text();
    }

    private static String offeredTo(String account, String path) {
        return system.as(account)
                .get(path)
                .document()
                .select("select[name=agency]")
                .text();
    }

    private static String trail(String what) {
        return String.join(
                "\n", system.owner().sql("""
                                select d.detail::text from governance.audit_entry e join governance.audit_detail d using (partnership_id, seq)
                                where e.what = ? and e.operation = 'ADMINISTRATION' and e.role = 'ADMINISTRATOR' order by seq
                                """).param(what).query(String.class).list());
    }

    /** Of northbank. */
    private static String one(String sql) {
        String here = sql.replaceFirst(
                " from partnership\\.(agency|staff)",
                " from (select * from partnership.$1 where partnership_id = '"
                        + TestStaff.id("partnership", "northbank", "northbank") + "') here");
        return String.valueOf(system.owner().sql(here).query().singleValue());
    }

    private static LocalDate today() {
        return London.today(system.clock());
    }
}
