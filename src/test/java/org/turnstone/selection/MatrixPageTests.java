package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The score on a nomination's page, the effect of a version on the list, and what its adoption changes. In order: it is adopted once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatrixPageTests {
    private static final String ASSESSED = "category,tool,version,stage,completed_on,one_year,two_year,rosh";

    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        for (String name :
                new String[] {"Corin Hartley", "Tobias Wickham", "Jago Penrose", "Ottil Marsh", "Wren Ashby"}) {
            people.adult(name.split(" ")[0], name.split(" ")[1]);
        }
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    private static String nominated(String forename, String surname) {
        String person = people.notOnCohort(forename, surname);
        people.toldAgain(
                person,
                "POLICE",
                "offences",
                "offence_date,offence_code,disposal,disposed_on,sentence",
                people.today().minusDays(90) + ",02801,convicted,"
                        + people.today().minusDays(20) + ",fine");
        people.toldAgain(person, "POLICE", "assessments", ASSESSED, "core,OASys,4,Start,2026-02-01,,,high");
        NominationDesk.form(system.as("police"), person, "NEIGHBOURHOOD").sendOnce();
        return person;
    }

    @Test
    @Order(1)
    void before_any_version_is_adopted_the_score_is_shown_and_counts_for_nothing() {
        String person = nominated("Gale", "Thornbury");
        people.toldAgain(person, "POLICE", "assessments", ASSESSED, "probation,OGRS3,3,Start,2026-02-01,61,77,");
        TestBrowser coordinator = system.as("coordinator");
        TestPage page = coordinator.get(NominationDesk.path(coordinator, "Gale Thornbury"));
        assertThat(page.text())
                .contains("18 of 20; what is not known could add 30", "counts for nothing")
                .contains("no official score that you may see, and no confirmed estimate")
                .contains("domestic burglary", "Depends on where police look", "1 proven offence, limit 6")
                .doesNotContain("77%");
        assertThat(system.as("sergeant")
                        .get(NominationDesk.path(coordinator, "Gale Thornbury"))
                        .text())
                .contains("77%, official", "28 of 20");
        assertThat(system.as("police")
                        .get(NominationDesk.path(system.as("police"), "Gale Thornbury"))
                        .text())
                .doesNotContain("Score");
    }

    @Test
    @Order(2)
    void a_confirmed_estimate_enters_the_score_and_one_that_is_not_does_not() {
        String person = nominated("Hale", "Underwood");
        TestBrowser coordinator = system.as("coordinator");
        String path = NominationDesk.path(coordinator, "Hale Underwood");
        assertThat(coordinator.get(path).text()).contains("no confirmed estimate");
        TestPage form = coordinator.get("/people/" + person + "/assessments/confirm");
        SentForm filled = SentForm.of(coordinator, form).with("reason", "PNC of today");
        form.document()
                .select("main form input[type=text]")
                .forEach(field -> filled.with(field.attr("name"), field.val()));
        filled.with(
                        "offence",
                        form.document().select("#offence option[selected]").val())
                .with("sanctions", "1")
                .sendOnce();
        assertThat(coordinator.get(path).text()).contains("an estimate", "Confirmed by");
    }

    @Test
    @Order(3)
    void the_coordinator_sees_the_effect_on_the_whole_list_and_adopts_with_day_and_reason() {
        TestBrowser coordinator = system.as("coordinator");
        TestPage page = coordinator.get("/matrix/1");
        assertThat(page.text())
                .contains("Of 5 on the list 0 reach the threshold", "No version has been adopted")
                .contains("Male 5 0", "a starting point");
        assertThat(system.as("police").get("/matrix/1").status()).isEqualTo(403);
        assertThat(coordinator.get("/matrix/99").status()).isEqualTo(404);
        TestPage refused = SentForm.of(coordinator, page)
                .with("from-day", "31")
                .with("from-month", "2")
                .with("from-year", "2027")
                .sendOnce();
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#from-day", "#reason", "#looked");
        TestPage past = SentForm.of(coordinator, page)
                .day(people.today().minusDays(1))
                .with("reason", "The board")
                .with("looked", "y")
                .sendOnce();
        assertThat(past.text()).contains("It can count from today or a later day");
        SentForm.of(coordinator, coordinator.get("/matrix/1"))
                .day(people.today())
                .with("reason", "The board of November")
                .with("looked", "y")
                .sendOnce();
        assertThat(coordinator.get("/matrix/1").text())
                .contains(
                        "This version is what nominations are scored by", "The board of November", "Of 5 on the list");
        assertThat(system.owner()
                        .sql(
                                "select count(*) from governance.audit_entry where what = 'Adopted a version of the scoring matrix'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void once_adopted_gate_five_turns_on_the_score() {
        nominated("Iver", "Vale");
        TestBrowser coordinator = system.as("coordinator");
        String path = NominationDesk.path(coordinator, "Iver Vale");
        assertThat(coordinator.get(path).text())
                .contains("18 points, threshold 20, matrix version 1; what is not known could add 30")
                .doesNotContain("limit 6", "counts for nothing");
        assertThat(NominationDesk.gates(coordinator, path).sendOnce().status()).isEqualTo(303);
    }
}
