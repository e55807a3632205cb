package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What is shown of assessments and of what is counted, to whom, and how an estimate is confirmed and lapses. */
class AssessmentPageTests {
    private static final String ASSESSED = "tool,version,stage,completed_on,total,sections,one_year,two_year,rosh";
    private static final String OFFENCE = "offence_date,offence_code,disposal,disposed_on,sentence";

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

    /** Thirty-three, with three sanctions since 2018; the scale gives 28 and 44. */
    private static String sanctioned(String forename, String surname) {
        String person = people.notOnCohort(forename, surname);
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2017-12-01,04600,convicted,2018-01-10,fine");
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2020-12-01,04600,convicted,2021-01-10,fine");
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2025-02-01,04600,convicted,2025-05-01,fine");
        return person;
    }

    /** In the class of probation's records, by the police, who hold a copy. */
    private static void assessed(String person, String values) {
        people.toldAgain(person, "POLICE", "assessments", "category," + ASSESSED, "probation," + values);
    }

    private static String path(String person) {
        return "/people/" + person + "/assessments";
    }

    /** With what the page says of the record. */
    private static SentForm form(TestBrowser browser, String person) {
        TestPage page = browser.get(path(person) + "/confirm");
        SentForm form = SentForm.of(browser, page);
        page.document()
                .select("main form input[type=text]")
                .forEach(field -> form.with(field.attr("name"), field.val()));
        return form.with(
                "offence", page.document().select("#offence option[selected]").val());
    }

    private static TestPage confirm(TestBrowser browser, String person, String reason) {
        return form(browser, person).with("reason", reason).sendOnce();
    }

    @Test
    void scores_are_shown_newest_first_with_who_sent_them_and_an_official_one_wins() {
        String person = sanctioned("Alder", "Finch");
        assessed(person, "OASys,4,Start,2025-10-01,96,accommodation=7;drugs=9,,,high");
        assessed(person, "OGRS3,3,Review,2026-02-01,,,61,77,");
        TestPage page = system.as("probation").get(path(person));
        assertThat(page.document().select("tbody th").eachText()).containsExactly("1 February 2026", "1 October 2025");
        assertThat(page.text())
                .contains(
                        "77% within two years, 61% within one: high. Official. Sent by police",
                        "Risk of serious harm: High", "accommodation: 7", "It decides nothing")
                .doesNotContain("Estimate:");
    }

    @Test
    void whoever_may_not_see_probations_assessments_reads_the_same_whether_there_are_any_or_not() {
        String person = sanctioned("Bay", "Garnet");
        TestBrowser coordinator = system.as("coordinator");
        String before = main(coordinator.get(path(person)));
        assertThat(before).contains("Estimate: 44% within two years, 28% within one: low", "3 sanctions on record");
        assessed(person, "OGRS3,3,Review,2026-02-01,,,61,77,");
        assertThat(main(coordinator.get(path(person)))).isEqualTo(before);
        assertThat(main(system.as("housing").get(path(person))))
                .contains("Estimate: 44%")
                .doesNotContain("77%");
        assertThat(main(system.as("probation").get(path(person)))).contains("77% within two years");
    }

    @Test
    void an_estimate_is_confirmed_by_a_named_person_and_lapses_when_the_record_changes() {
        String person = sanctioned("Cedar", "Hollin");
        TestBrowser coordinator = system.as("coordinator");
        assertThat(coordinator.get(path(person)).text()).contains("Nobody has confirmed it");
        assertThat(confirm(coordinator, person, "").text()).contains("Enter what you checked this against");
        int before = lines("Confirmed an estimate of OGRS3");
        assertThat(confirm(coordinator, person, "PNC read today at the station").location())
                .contains(path(person));
        assertThat(lines("Confirmed an estimate of OGRS3")).isEqualTo(before + 1);
        assertThat(system.as("housing").get(path(person)).text())
                .contains("Confirmed by", "PNC read today at the station.")
                .doesNotContain("Confirm the estimate");
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2026-02-01,04600,convicted,2026-05-01,fine");
        assertThat(coordinator.get(path(person)).text())
                .contains("of another record than the one there is now", "it has to be confirmed again");
        confirm(coordinator, person, "PNC read again");
        assertThat(coordinator.get(path(person)).text())
                .contains("PNC read again.")
                .doesNotContain("another record");
    }

    @Test
    void whoever_knows_more_than_the_record_says_what_and_the_score_follows() {
        String person = sanctioned("Damson", "Ivel");
        TestBrowser police = system.as("police");
        TestPage refused = form(police, person)
                .with("sanctions", "none")
                .with("first-year", "2031")
                .with("follow-year", "2001")
                .with("offence", "")
                .sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#sanctions", "#first-day", "#offence", "#follow-day", "#reason");
        form(police, person)
                .with("sanctions", "14")
                .with("reason", "PNC: " + TestPeople.SCRIPT)
                .sendOnce();
        TestPage page = police.get(path(person));
        assertThat(page.text()).contains("They knew more than the record: 14 sanctions, on record 3. With that it is");
        assertThat(page.body()).doesNotContain(TestPeople.SCRIPT);
    }

    @Test
    void a_form_of_a_record_that_has_changed_is_sent_back_with_what_it_says_now() {
        String person = sanctioned("Elder", "Juno");
        TestBrowser police = system.as("police");
        SentForm form = form(police, person).with("reason", "PNC of today");
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2026-02-01,04600,convicted,2026-05-01,fine");
        TestPage again = form.sendOnce();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("The record changed after you opened the page", "PNC of today");
    }

    @Test
    void what_cannot_be_counted_says_why_and_offers_nothing() {
        String person = people.notOnCohort("Fern", "Kestle");
        TestPage page = system.as("police").get(path(person));
        assertThat(page.text())
                .contains("No dated conviction or caution is on record", "No assessment has come that you may see")
                .doesNotContain("Confirm the estimate");
        assertThat(system.as("police").get(path(person) + "/confirm").text())
                .contains("Nothing can be counted of this record now");
    }

    @Test
    void only_those_whose_work_it_is_read_and_confirm() {
        String person = sanctioned("Gorse", "Lark");
        assertThat(system.as("analyst").get(path(person)).status()).isEqualTo(403);
        assertThat(system.as("steward").get(path(person)).status()).isEqualTo(403);
        assertThat(system.as("housing").get(path(person) + "/confirm").status()).isEqualTo(403);
        assertThat(system.as("analyst").get("/people/" + person).document().select("a[href$=/assessments]"))
                .isEmpty();
        assertThat(system.as("housing").get("/people/" + person).document().select("a[href$=/assessments]"))
                .hasSize(1);
        String child = people.child("Hazel", "Merrow");
        assertThat(system.as("coordinator").get(path(child)).status()).isEqualTo(404);
        assertThat(system.as("yos").get(path(child)).status()).isEqualTo(200);
    }

    private static String main(TestPage page) {
        return page.document().select("main").text();
    }

    private static int lines(String what) {
        return system.owner()
                .sql("select count(*) from governance.audit_entry where what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }
}
