package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** A partnership writes its own version of the matrix. In order: versions are numbered as they are written. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatrixChangePageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static TestBrowser coordinator;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        for (String name :
                new String[] {"Corin Hartley", "Tobias Wickham", "Jago Penrose", "Ottil Marsh", "Wren Ashby"}) {
            String person = people.adult(name.split(" ")[0], name.split(" ")[1]);
            if (name.equals("Jago Penrose")) {
                people.toldAgain(
                        person,
                        "POLICE",
                        "offences",
                        "offence_date,offence_code,disposal,disposed_on,sentence",
                        people.today().minusDays(90) + ",04600,convicted,"
                                + people.today().minusDays(20) + ",fine");
            }
        }
        coordinator = system.as("coordinator");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    /** The form as it is shown, with all that stands in its fields. */
    private static SentForm shown(TestBrowser browser, int version) {
        TestPage page = browser.get("/matrix/" + version + "/change");
        SentForm form = SentForm.of(browser, page);
        page.document()
                .select("main form input[type=text], main form textarea, main form input[checked]")
                .forEach(field -> form.with(field.attr("name"), field.val()));
        return form;
    }

    /** Shop theft alone reaches the threshold. */
    private static SentForm shopTheft(TestBrowser browser, String name) {
        return shown(browser, 1)
                .with("name", name)
                .with("threshold", "10")
                .with("threshold-source", "Board of May")
                .with("kinds", "theft_non_motor")
                .with("assessment", "Threats to the area")
                .with("assessed-day", "1")
                .with("assessed-month", "3")
                .with("assessed-year", "2026")
                .with("points-local_priority-1", "10")
                .with("source-local_priority", "Board of June");
    }

    @Test
    @Order(1)
    void what_is_wrong_is_said_by_field_and_what_was_typed_is_kept() {
        assertThat(system.as("police").get("/matrix/1/change").status()).isEqualTo(403);
        assertThat(coordinator.get("/matrix/99/change").status()).isEqualTo(404);
        assertThat(shown(coordinator, 1).with("name", "Same again").sendOnce().text())
                .contains("Nothing differs from version 1");
        TestPage refused = shown(coordinator, 1)
                .with("name", "As shipped")
                .with("threshold", "<b>many</b>")
                .with("points-ogrs3-50", "5.5")
                .with("counts-class_a", "y")
                .with("source-rosh", "x".repeat(100_000))
                .sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly(
                        "#name",
                        "#threshold",
                        "#points-ogrs3-50",
                        "#basis-class_a",
                        "#signed-class_a",
                        "#signed_on-class_a-day",
                        "#source-class_a",
                        "#source-rosh");
        assertThat(refused.document().select("#threshold").val()).isEqualTo("<b>many</b>");
        assertThat(refused.document().select("#counts-class_a[checked]")).hasSize(1);
        SentForm without = shown(coordinator, 1).with("name", "");
        without.fields().remove("counts-rosh");
        assertThat(without.sendOnce().document().select("#counts-rosh[checked]"))
                .as("what was unticked stays so")
                .isEmpty();
        assertThat(shown(coordinator, 1)
                        .with("name", "n".repeat(5_000_000))
                        .sendOnce()
                        .status())
                .isEqualTo(413);
        assertThat(coordinator.get("/matrix/newest").heading()).isEqualTo("Scoring matrix, version 1: As shipped");
    }

    @Test
    @Order(2)
    void a_version_of_ones_own_counts_from_its_adoption_and_shows_before_what_it_does() {
        assertThat(shopTheft(coordinator, "Spring").sendOnce().location()).contains("/matrix/101");
        TestPage page = coordinator.get("/matrix/newest");
        assertThat(page.heading()).isEqualTo("Scoring matrix, version 101: Spring");
        assertThat(page.text())
                .contains("begun from version 1", "No version has been adopted", "Of 5 on the list 1 reach")
                .contains("Threshold 20 points 10 points Board of May")
                .contains("1 or 2 0, off 10 Board of June")
                .contains("Theft, not of or from a vehicle", "Threats to the area, 1 March 2026");
        assertThat(coordinator.get("/matrix/1").text())
                .contains("Of 5 on the list 0 reach", "Version 101: Spring")
                .doesNotContain("What differs");
        SentForm.of(coordinator, page)
                .day(people.today())
                .with("reason", "Board of July")
                .with("looked", "y")
                .sendOnce();
        assertThat(coordinator.get("/matrix/101").text()).contains("This version is what nominations are scored by");
        assertThat(coordinator.get("/matrix/1").text()).contains("Nominations are scored by version 101, not by this");
        NominationDesk.form(system.as("police"), people.notOnCohort("Gale", "Thornbury"), "NEIGHBOURHOOD")
                .sendOnce();
        assertThat(coordinator
                        .get(NominationDesk.path(coordinator, "Gale Thornbury"))
                        .text())
                .contains("threshold 10, matrix version 101", "0 of these kinds since");
        assertThat(trail("Wrote a version of the scoring matrix")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void whoever_writes_second_is_told_and_may_still_write() {
        SentForm second = shopTheft(coordinator, "Summer");
        assertThat(shopTheft(coordinator, "Early summer").sendOnce().location()).contains("/matrix/102");
        TestPage overtaken = second.sendOnce();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Summer", "Version 102: Early summer");
        assertThat(second.with("version", "102").sendOnce().location()).contains("/matrix/103");
        assertThat(shopTheft(coordinator, "summer").sendOnce().text()).contains("Another version has this name");
    }

    @Test
    @Order(4)
    void a_positive_test_counts_only_on_a_lawful_basis_which_stays_with_the_version() {
        assertThat(shown(coordinator, 103)
                        .with("name", "With tests")
                        .with("counts-class_a", "y")
                        .with("source-class_a", "Board of May")
                        .with("basis-class_a", "Consent in writing")
                        .with("signed-class_a", "Petra Vance")
                        .with("signed_on-class_a-day", "2")
                        .with("signed_on-class_a-month", "3")
                        .with("signed_on-class_a-year", "2026")
                        .sendOnce()
                        .location())
                .contains("/matrix/104");
        String signed = "Consent in writing; signed for the data protection officer by Petra Vance, 2 March 2026";
        assertThat(coordinator.get("/matrix/104").text()).contains(signed, "5, off 5 Board of May");
        assertThat(again().sendOnce().status())
                .as("who signed for the one does not sign for the next")
                .isEqualTo(422);
        assertThat(again().with("signed-class_a", "Petra Vance")
                        .with("signed_on-class_a-day", "2")
                        .with("signed_on-class_a-month", "3")
                        .with("signed_on-class_a-year", "2026")
                        .sendOnce()
                        .location())
                .as("begun from one that has it")
                .contains("/matrix/105");
        assertThat(coordinator.get("/matrix/105").text())
                .contains(signed, "Threats to the area, 1 March 2026", "begun from version 104");
    }

    private static SentForm again() {
        return shown(coordinator, 104)
                .with("name", "With tests again")
                .with("threshold", "12")
                .with("threshold-source", "Board of May");
    }

    @Test
    @Order(5)
    void another_partnership_has_versions_of_its_own() {
        TestBrowser other = system.as("coordinator@southmoor");
        assertThat(other.get("/matrix/101").status()).isEqualTo(404);
        assertThat(other.get("/matrix/101/change").status()).isEqualTo(404);
        assertThat(other.get("/matrix/1").text()).doesNotContain("Version 101", "Spring");
        assertThat(shopTheft(other, "Spring").with("threshold", "77").sendOnce().location())
                .contains("/matrix/101");
        assertThat(other.get("/matrix/101").text()).contains("77 points");
        assertThat(coordinator.get("/matrix/101").text()).doesNotContain("77 points");
    }

    @Test
    @Order(6)
    void the_table_holds_what_protects_to_a_lawful_basis_as_well() {
        var owner = system.owner();
        owner.sql("alter table selection.matrix_line no force row level security")
                .update();
        assertThatThrownBy(
                        () -> owner.sql("update selection.matrix_line set counts = true where criterion = 'PROTECTIVE'")
                                .update())
                .hasMessageContaining("lawful_basis");
        assertThat(owner.sql("update selection.matrix_line set counts = true where criterion = 'ROSH'")
                        .update())
                .isPositive();
    }

    private static int trail(String what) {
        return system.owner()
                .sql("select count(*) from governance.audit_entry where what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }
}
