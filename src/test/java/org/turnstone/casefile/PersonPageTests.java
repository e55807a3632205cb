package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.governance.Category;

/** What the pages about a person show to whom, and that what must not be known cannot be told from what is not there. */
class PersonPageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static final String CUSTODY = "received_on,released_on,reason";
    private static final String OFFENCE = "offence_date,offence_code,disposal,disposed_on";

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
    void housing_may_neither_change_a_status_nor_see_what_is_for_law_enforcement() {
        String person = people.withOffence("Perrin", "Hollis", "02801", Category.LE_ONLY);
        TestBrowser housing = system.as("housing");
        TestPage file = housing.get("/people/" + person);
        assertThat(file.heading()).contains("Perrin Hollis");
        assertThat(file.body()).doesNotContain("028/01", "02801", "/people/" + person + "/rag");
        TestPage police = system.as("police").get("/people/" + person);
        assertThat(police.text()).containsPattern("028/?01").contains("Convicted");
        assertThat(housing.get("/people/" + person + "/rag").status()).isEqualTo(403);
        assertThat(housing.post("/people/" + person + "/rag", "status", "red").status())
                .isEqualTo(403);
    }

    @Test
    void what_must_not_be_known_looks_like_what_is_not_there() {
        String elsewhere = new TestPeople(system, "southmoor").adult("Merle", "Southmoor");
        String child = people.child("Wren", "Young");
        String excluded = people.excludedFor("police", "Bryn", "Cousin");
        TestBrowser police = system.as("police");
        for (String path : List.of("/people/%s", "/people/%s/rag", "/people/%s/sources")) {
            String absent = stripped(police.get(path.formatted("ZZ-ZZZ")));
            for (String hidden : List.of(elsewhere, excluded)) {
                TestPage answer = police.get(path.formatted(hidden));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(stripped(answer)).isEqualTo(absent);
            }
        }
        SentForm form = SentForm.shownTo(police, people.adult("Any", "Body"));
        assertThat(form.red(people.today())
                        .sendTo("/people/" + excluded + "/rag")
                        .status())
                .isEqualTo(404);
        assertThat(people.statements(excluded)).isEqualTo(1);
        assertThat(system.as("sergeant").get("/people/" + child).status()).isEqualTo(404);
        assertThat(system.as("yos").get("/people/" + child).heading()).contains("Wren Young");
    }

    @Test
    void sources_stand_beside_what_is_believed_and_rows_as_received_beside_their_source() {
        String person = people.twiceTold("Idris", "Vane");
        TestBrowser housing = system.as("housing");
        TestPage file = housing.get("/people/" + person);
        int before = openedSources();
        assertThat(file.body()).contains("/people/" + person + "/sources");
        TestPage sources = housing.get("/people/" + person + "/sources");
        assertThat(sources.status()).isEqualTo(200);
        assertThat(sources.text())
                .contains("Date of birth: sources differ.", "Believed", "Prison")
                .contains("Hearings", "Court: Kingsmere", "Purpose: Plea");
        assertThat(sources.text()).doesNotContain("Markers", "Gang", "Domestic abuse");
        assertThat(sources.document().select("tbody th").eachText())
                .as("what two agencies say alike stands once")
                .containsOnlyOnce("Name");
        TestPage police = system.as("police").get("/people/" + person + "/sources");
        assertThat(police.text())
                .contains("Marker: Gang", "Domestic abuse incidents")
                .doesNotContain("V0417");
        assertThat(openedSources()).isEqualTo(before + 2);
    }

    @Test
    void custody_and_offences_stand_with_what_each_agency_says_of_them_and_which_is_believed() {
        String person = people.twiceTold("Emrys", "Lovage");
        String days = "2026-01-05,2026-02-%s,sentence";
        people.toldAgain(person, "POLICE", "custody", CUSTODY, days.formatted("03"));
        people.toldAgain(person, "PRISON", "custody", CUSTODY, days.formatted("01"));
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2025-12-01,04600,convicted,2025-12-20");
        people.toldAgain(person, "PRISON", "offences", OFFENCE, "2025-12-01,04600,convicted,2025-12-20");
        TestPage page = system.as("housing").get("/people/" + person + "/sources");
        assertThat(lines(page, "Custody"))
                .satisfiesExactly(
                        prison -> assertThat(prison)
                                .contains("From 5 Jan", "5 Jan to 1 Feb, Serving a sentence", "Prison, ")
                                .endsWith("Believed"),
                        police -> assertThat(police)
                                .contains("5 Jan to 3 Feb, Serving a sentence", "Police, ")
                                .doesNotContain("Believed"));
        assertThat(page.text()).contains("Sources differ. The prison receives and releases");
        assertThat(lines(page, "Offences"))
                .as("what both say alike stands once")
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("1 Dec 2025", "shops and stalls", "Convicted, 20 Dec 2025", "Police, ", "Prison, ");
    }

    @Test
    void a_copy_that_the_reader_may_not_see_neither_hides_a_fact_nor_changes_what_is_said_of_it() {
        String person = people.twiceTold("Senara", "Tyack");
        people.toldAgain(person, "POLICE", "custody", CUSTODY, "2026-01-05,2026-02-03,sentence");
        people.toldAgain(person, "POLICE", "offences", OFFENCE, "2025-12-01,04600,convicted,2025-12-20");
        TestBrowser housing = system.as("housing");
        List<String> before = pages(housing, person);
        assertThat(before.getFirst()).contains("Serving a sentence", "Stealing from shops");
        people.toldAgain(person, "PRISON", "custody", "category," + CUSTODY, "intel,2026-01-05,2026-02-01,sentence");
        people.toldAgain(
                person,
                "POLICE",
                "offences",
                "source_updated_at,category," + OFFENCE,
                "2026-01-02T08:00:00Z,intel,2025-12-01,04600,caution,2025-12-21");
        assertThat(pages(housing, person)).isEqualTo(before);
    }

    @Test
    void a_status_with_grounds_and_no_words_tells_the_grounds() {
        String person = people.adult("Corin", "Lisle");
        TestPage file = system.as("police").get("/people/" + person);
        assertThat(file.document().select(".ts-person").text()).contains("Works with only part of the plan. Set by ");
    }

    @Test
    void the_last_five_statuses_stand_in_sight_and_all_others_are_folded_below_them() {
        String person = people.adult("Melyor", "Hocking");
        for (int n = 1; n <= 6; n++) {
            String status = n % 2 == 1 ? "green" : "amber";
            people.toldAgain(
                    person,
                    "POLICE",
                    "rag",
                    "status,from",
                    status + "," + people.today().minusDays(20 - n));
        }
        TestPage file = system.as("police").get("/people/" + person);
        assertThat(file.document().select("table:contains(RAG status, newest first) tbody tr"))
                .hasSize(5);
        assertThat(file.document()
                        .select("details:contains(All 2 earlier statuses) table:contains(Earlier statuses) tbody tr")
                        .eachText())
                .hasSize(2)
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("Works with only part of the plan");
    }

    @Test
    void a_name_with_script_in_it_is_only_text() {
        String person = people.adult(TestPeople.SCRIPT, "Scriven");
        TestBrowser police = system.as("police");
        for (String path : List.of(
                "/people?q=Scriven",
                "/people/" + person,
                "/cohort",
                "/",
                "/people/" + person + "/rag",
                "/people/" + person + "/sources")) {
            TestPage page = police.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains(TestPeople.SCRIPT);
            assertThat(page.document().select("script:not([src])")).as(path).isEmpty();
        }
        assertThat(police.get("/people?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>alert");
    }

    @Test
    void someone_who_is_not_on_the_cohort_has_no_status_to_change() {
        String person = people.notOnCohort("Ansel", "Brook");
        TestBrowser police = system.as("police");
        assertThat(police.get("/people/" + person).body()).doesNotContain("/people/" + person + "/rag");
        assertThat(police.get("/people/" + person + "/rag").status()).isEqualTo(404);
    }

    private static List<String> lines(TestPage sources, String fact) {
        return sources.document()
                .select("table:contains(" + fact + ": each fact) tbody tr")
                .eachText();
    }

    private static List<String> pages(TestBrowser reader, String person) {
        return Stream.of("", "/sources", "?as-at=2026-03-01")
                .map(more -> reader.get("/people/" + person + more).text())
                .toList();
    }

    private static int openedSources() {
        return system.owner()
                .sql("select count(*) from governance.audit_entry where what = 'Opened a person''s sources'")
                .query(Integer.class)
                .single();
    }

    private static String stripped(TestPage page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }
}
