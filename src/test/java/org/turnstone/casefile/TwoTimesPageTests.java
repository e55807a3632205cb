package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.BroughtFile;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;

/** The person page and the cohort list as at a day and as known on a day. It is the middle of June 2026. */
class TwoTimesPageTests {
    private static final String COHORT = "source_ref,person_ref,adopted_on,exited_on,strand\n";
    private static final String RAG = "source_ref,person_ref,category,status,from,grounds\n";

    private static TestSystem system;
    private static TestPeople people;
    private static final Map<String, String> references = new HashMap<>();

    @BeforeAll
    static void half_a_year() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        on("2026-02-02");
        for (String name : List.of("Ida Corran", "Lew Pascoe", "Nan Trewin", "Zed Osler")) {
            String ref = name.substring(0, 3);
            bring(
                    "people",
                    "source_ref,person_ref,forename,surname,date_of_birth,sex\npeople" + ref + "," + ref + ","
                            + name.replace(' ', ',') + ",1990-05-0" + (references.size() + 1) + ",m\n");
            references.put(ref, people.reference(ref));
        }
        bring("cohort", COHORT + "C1,Ida,2026-01-12,,catch_and_convict\nC3,Nan,2026-01-12,,\nC4,Zed,2026-01-12,,\n");
        bring("allocations", "source_ref,person_ref,lead_agency,from\nA1,Ida,POLICE,2026-01-12\n");
        bring(
                "rag",
                RAG + "R1,Ida,core,amber,2026-02-01,PARTIAL_ENGAGEMENT\nR5,Nan,le_only,red,2026-02-01,WHEREABOUTS\n");
        bring(
                "offences",
                "source_ref,person_ref,offence_date,offence_code,disposal\nO1,Ida,2026-01-30,02801,pending\n");
        on("2026-03-02");
        bring("rag", RAG + "R2,Ida,core,red,2026-02-27,WHEREABOUTS\n");
        on("2026-05-02");
        bring("rag", RAG + "R2,Ida,core,red,2026-03-10,WHEREABOUTS\n");
        bring("custody", "source_ref,person_ref,reason,received_on,prison\nK1,Ida,remand,2026-04-20,Kestrel Moor\n");
        bring("cohort", COHORT + "C2,Lew,2026-02-10,,\nC3,Nan,2026-01-12,2026-04-01,\n");
        bring("allocations", "source_ref,person_ref,lead_agency,from\nA2,Ida,PROBATION,2026-03-20\n");
        bring(
                "offences",
                "source_ref,person_ref,offence_date,offence_code,disposal,disposed_on,sentence\n"
                        + "O1,Ida,2026-01-30,02801,convicted,2026-04-10,custody\n");
        on("2026-06-15");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void a_correction_recorded_later_is_not_known_before_and_is_known_after() {
        assertThat(tag(ida("?as-at=2026-03-05&known-on=2026-03-15"))).isEqualTo("Red");
        assertThat(tag(ida("?as-at=2026-03-05&known-on=2026-05-02"))).isEqualTo("Amber");
        assertThat(tag(ida("?as-at=2026-03-05"))).isEqualTo("Amber");
        assertThat(tag(ida("?known-on=2026-03-15"))).isEqualTo("Red");
        assertThat(tag(ida("?as-at=2026-01-20"))).isEqualTo("Not rated");
        TestPage then = ida("?as-at=2026-03-05&known-on=2026-03-15");
        assertThat(then.text())
                .contains("As it stood on 5 March 2026, as known on 15 March 2026.", "6 days, limit 5")
                .doesNotContain("Put right since");
        assertThat(ida("?as-at=2026-03-30").text()).contains("Put right since", "as known today");
    }

    @Test
    void custody_that_was_told_of_later_is_shown_only_as_known_later() {
        assertThat(tag(ida(""))).isEqualTo("In custody");
        assertThat(tag(ida("?as-at=2026-04-25"))).isEqualTo("In custody");
        TestPage then = ida("?as-at=2026-04-25&known-on=2026-04-30");
        assertThat(tag(then)).isEqualTo("Red");
        assertThat(then.text()).doesNotContain("Kestrel Moor", "Remand");
        assertThat(ida("?as-at=2026-04-19").text()).doesNotContain("Kestrel Moor");
    }

    @Test
    void who_led_and_what_came_of_an_offence_stand_as_they_stood() {
        assertThat(lead(ida(""))).isEqualTo("Probation");
        assertThat(lead(ida("?as-at=2026-03-19"))).isEqualTo("Police");
        assertThat(lead(ida("?as-at=2026-03-25&known-on=2026-04-30"))).isEqualTo("Police");
        assertThat(lead(ida("?as-at=2026-03-25"))).isEqualTo("Probation");
        assertThat(ida("").text()).contains("Convicted, 10 Apr: custody");
        assertThat(ida("?as-at=2026-04-09").text()).contains("02801").doesNotContain("Convicted");
        assertThat(ida("?as-at=2026-04-25&known-on=2026-04-30").text())
                .contains("Pending")
                .doesNotContain("Convicted");
        assertThat(ida("?as-at=2026-01-29").text()).doesNotContain("02801");
    }

    @Test
    void the_cohort_is_those_who_were_known_to_be_on_it() {
        assertThat(cohort("?as-at=2026-03-01&known-on=2026-03-15"))
                .contains("Ida Corran", "Nan Trewin")
                .doesNotContain("Lew Pascoe");
        assertThat(cohort("?as-at=2026-03-01")).contains("Ida Corran", "Nan Trewin", "Lew Pascoe");
        assertThat(cohort("?as-at=2026-04-10&known-on=2026-04-20")).contains("Nan Trewin");
        assertThat(cohort("?as-at=2026-04-10")).contains("Lew Pascoe").doesNotContain("Nan Trewin");
        assertThat(cohort("?as-at=2025-06-30")).contains("No one on the cohort of that day is shown to you");
        TestPage list = system.as("police").get("/cohort?as-at=2026-03-05&known-on=2026-03-15");
        assertThat(list.document().select("tr:contains(Ida Corran) a").attr("href"))
                .isEqualTo("/people/" + references.get("Ida") + "?as-at=2026-03-05&known-on=2026-03-15");
        assertThat(list.document().select("#red").text()).startsWith("Red 2");
    }

    @Test
    void days_before_the_record_began_are_marked_as_back_loaded() {
        String since = "the record of the cohort begins on 2 February 2026";
        assertThat(cohort("?as-at=2026-01-20")).contains("Back-loaded: " + since);
        assertThat(ida("?as-at=2026-01-20").text()).contains("Back-loaded: " + since);
        assertThat(cohort("?as-at=2026-03-01")).doesNotContain("Back-loaded");
        assertThat(cohort("?known-on=2026-02-01")).contains("Nothing of the cohort was on record by then");
    }

    @Test
    void nothing_is_offered_while_looking_back_but_the_way_to_today() {
        String change = "/people/" + references.get("Ida") + "/rag";
        assertThat(ida("").body()).contains(change);
        TestPage then = ida("?as-at=2026-03-05");
        assertThat(then.body()).doesNotContain(change);
        assertThat(then.document().select("main form[method=post]")).isEmpty();
        assertThat(then.document().select("a:contains(Back to today)").attr("href"))
                .isEqualTo("/people/" + references.get("Ida"));
        assertThat(system.as("treatment")
                        .get("/people/" + references.get("Ida") + "?as-at=2026-03-05")
                        .body())
                .doesNotContain("/consent");
        assertThat(system.as("steward")
                        .get("/people/" + references.get("Ida") + "?as-at=2026-03-05")
                        .body())
                .doesNotContain("/matching/people/");
    }

    @Test
    void a_wrong_day_or_one_to_come_is_refused_beside_its_field() {
        refused("?as-at=2026-02-31", "as-at", "Enter a real date");
        refused("?as-at=yesterday", "as-at", "Enter a real date");
        refused("?as-at=2026-06-16", "as-at", "No day to come can be shown");
        refused("?known-on=16+6+2026", "known-on", "Nothing is known yet");
        refused("?as-at=0026-03-03", "as-at", "from 1 January 1950 on");
        refused("?as-at=2026-03-05&known-on=2026-03-04", "known-on", "Enter the day to show or a later one");
        assertThat(ida("?as-at=5+3+2026").status()).isEqualTo(200);
        assertThat(ida("?as-at=05/03/2026&known-on=").text()).contains("As it stood on 5 March 2026, as known today");
        assertThat(ida("?as-at=2026-06-15&known-on=2026-06-15").text()).doesNotContain("Looking back");
        TestPage script = ida("?as-at=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(script.document().getElementById("as-at").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(script.document().select("script:not([src])")).isEmpty();
    }

    @Test
    void the_look_is_on_record_with_both_days() {
        ida("?as-at=2026-03-06&known-on=2026-03-16");
        assertThat(system.owner().sql("""
                        select e.what || ' ' || d.detail::text from governance.audit_entry e
                        join governance.audit_detail d using (partnership_id, seq)
                        where e.what like 'Opened a person''s page of an earlier day' and d.detail::text like '%2026-03-06%'
                        """).query(String.class).list())
                .singleElement()
                .asString()
                .contains("2026-03-16");
    }

    @Test
    void who_may_see_what_is_decided_as_of_today() {
        String nan = "/people/" + references.get("Nan") + "?as-at=2026-03-01&known-on=2026-03-15";
        assertThat(tag(system.as("police").get(nan))).isEqualTo("Red");
        assertThat(tag(system.as("housing").get(nan))).isEqualTo("Not rated");
        String lew = people.excludedFor("sergeant", "Bryn", "Cousin");
        assertThat(system.as("police")
                        .get("/people/" + lew + "?as-at=2026-06-14")
                        .status())
                .isEqualTo(200);
        assertThat(system.as("sergeant")
                        .get("/people/" + lew + "?as-at=2026-03-01")
                        .status())
                .isEqualTo(404);
        assertThat(system.as("sergeant").get("/cohort?as-at=2026-06-14").text()).doesNotContain("Bryn Cousin");
        assertThat(system.as("police").get("/cohort?as-at=2026-06-14").text()).contains("Bryn Cousin");
    }

    @Test
    void whoever_was_erased_reads_as_erased_on_a_day() {
        assertThat(cohort("?as-at=2026-02-20")).contains("Zed Osler").doesNotContain("erased");
        var person = people.person(references.get("Zed"));
        system.actingAs("privacy", () -> {
            system.bean(EraseEverywhere.class).erase(new Erasure(person, Erasure.Ground.RETENTION_OVER, "review 12"));
            return true;
        });
        assertThat(cohort("?as-at=2026-02-20&known-on=2026-03-15"))
                .contains("1 person was erased on 15 June 2026. Nothing of what was known of them is left to show.")
                .doesNotContain("Zed Osler");
        assertThat(cohort("")).doesNotContain("erased");
        assertThat(system.as("police")
                        .get("/people/" + references.get("Zed") + "?as-at=2026-02-20")
                        .status())
                .isEqualTo(404);
    }

    private static TestPage ida(String days) {
        return system.as("police").get("/people/" + references.get("Ida") + days);
    }

    private static String cohort(String days) {
        return system.as("police").get("/cohort" + days).text();
    }

    private static String tag(TestPage page) {
        return page.document().select(".ts-person__rag .ts-rag").text();
    }

    private static String lead(TestPage page) {
        return page.document().select("dt:contains(Lead agency) + dd").text();
    }

    private static void refused(String days, String field, String words) {
        TestBrowser police = system.as("police");
        for (String path : List.of("/cohort", "/people/" + references.get("Ida"))) {
            TestPage page = police.get(path + days);
            assertThat(page.status()).as(path + days).isEqualTo(422);
            assertThat(page.document().select("#" + field + "-error").text()).contains(words);
            assertThat(page.document().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo("#" + field);
            assertThat(page.document().select("details[open] #" + field)).hasSize(1);
            assertThat(page.text()).doesNotContain("Looking back");
        }
    }

    private static void on(String day) {
        system.clock().to(Instant.parse(day + "T09:00:00Z"));
    }

    private static void bring(String kind, String file) {
        var report = BroughtFile.bring(system, "POLICE", kind, file);
        assertThat(report.newRows() + report.corrected())
                .as("%s: %s", file, report)
                .isEqualTo(report.rows());
    }
}
