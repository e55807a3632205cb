package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
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

class TeamStoreTests {
    private static final String LIST = "/administration/teams";
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
    void a_team_begins_is_renamed_and_ends_when_nobody_works_in_it() {
        String team = add("HOUSING", "Floating support");
        FilledForm form = FilledForm.of(admin, LIST + "/" + team).with("name", "Tenancy support");
        assertThat(form.send().location()).contains(LIST);
        assertThat(trail("Team changed")).contains("Floating support → Tenancy support");
        assertThat(appoint("HOUSING", "Tenancy support", "One", today().plusDays(20))
                        .status())
                .isEqualTo(303);
        TestPage list = admin.get(LIST);
        assertThat(list.document().select("tr:contains(Tenancy support)").text())
                .contains("Housing", " 1 ");
        assertThat(end(team, today().plusDays(19)).text())
                .contains("1 member of staff works in it beyond this day. End their memberships first");
        assertThat(end(team, today().plusDays(20)).location()).contains(LIST);
        assertThat(appoint("HOUSING", "Tenancy support", "Two", today().plusDays(21))
                        .text())
                .contains("This team ends on");
        assertThat(appoint("HOUSING", "Tenancy support", "Two", today().plusDays(20))
                        .status())
                .isEqualTo(303);
        assertThat(one("select count(*) from partnership.team where name = 'Tenancy support'"))
                .isEqualTo("1");
    }

    @Test
    void a_team_whose_agency_has_ended_has_ended_with_it() {
        FilledForm.of(admin, "/administration/agencies/add")
                .with("name", "Briefly here", "code", "BRIEF", "regime", "UK_GDPR")
                .send();
        add("BRIEF", "Pop-up");
        FilledForm.of(admin, "/administration/agencies/BRIEF").until(today()).send();
        assertThat(admin.get(LIST).document().select("tr:contains(Pop-up)").text())
                .contains("Ended with its agency");
        assertThat(admin.get(ADD).document().select("option[value=BRIEF]")).isEmpty();
        FilledForm crafted = FilledForm.of(admin, ADD).with("of", "BRIEF", "name", "Another");
        assertThat(crafted.send().text()).contains("Choose the agency whose team it is");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "name, '', Enter the name of the team",
        "name, ' team ', There is a team of this name already",
        "of, '', Choose the agency whose team it is",
        "of, NOSUCH, Choose the agency whose team it is",
    })
    void what_is_wrong_stands_beside_its_field(String field, String typed, String words) {
        TestPage refused = FilledForm.of(admin, ADD)
                .with("name", "Right", "of", "HOUSING")
                .with(field, typed)
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document()
                        .select(".govuk-error-summary__list a[href=#" + field + "]")
                        .text())
                .isEqualTo(words);
        assertThat(one("select count(*) from partnership.team where name = 'Right'"))
                .isEqualTo("0");
    }

    @Test
    void bad_days_long_names_script_and_other_fields_do_no_harm() {
        String team = add("YOS", TestPeople.SCRIPT);
        TestPage list = admin.get(LIST);
        assertThat(list.document().select("main script")).isEmpty();
        assertThat(list.text()).contains(TestPeople.SCRIPT);
        String path = LIST + "/" + team;
        assertThat(FilledForm.of(admin, path).until("31", "2", "2027").send().text())
                .contains("Enter a real day");
        assertThat(end(team, today().minusDays(1)).text()).contains("It began on");
        FilledForm form = FilledForm.of(admin, path);
        assertThat(form.with("name", "n".repeat(201)).send().text()).contains("200 characters or fewer");
        assertThat(form.with("name", "n".repeat(5_000_000)).send().status()).isEqualTo(413);
        FilledForm.of(admin, path)
                .with("name", "Moved", "of", "POLICE", "agency", "POLICE", "team", "x")
                .send();
        assertThat(one("select agency from partnership.team where name = 'Moved'"))
                .isEqualTo("YOS");
    }

    @Test
    void two_who_change_it_at_once_see_both_versions() {
        String team = add("PRISON", "Offender unit");
        FilledForm first = FilledForm.of(admin, LIST + "/" + team).with("name", "First");
        FilledForm second = FilledForm.of(system.as("admin"), LIST + "/" + team)
                .with("name", "Second")
                .until(today().plusDays(3));
        assertThat(first.send().status()).isEqualTo(303);
        TestPage conflict = second.send();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Name Second First", "It goes on");
        assertThat(FilledForm.of(second.browser(), second.path(), conflict)
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(one("select name || ' ' || to_day from partnership.team where team_id = '" + team + "'"))
                .isEqualTo("Second " + today().plusDays(3));
    }

    @Test
    void anothers_team_can_be_neither_seen_nor_changed() {
        UUID theirs = TestStaff.id("team", "southmoor", "HOUSING");
        assertThat(admin.get(LIST + "/" + theirs).status()).isEqualTo(404);
        FilledForm form = FilledForm.of(admin, LIST + "/" + TestStaff.id("team", "northbank", "HOUSING"));
        assertThat(new FilledForm(admin, LIST + "/" + theirs, form.fields())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(admin.get(LIST + "/31-February").status()).isEqualTo(404);
    }

    private static String add(String agency, String name) {
        TestPage saved =
                FilledForm.of(admin, ADD).with("of", agency, "name", name).send();
        assertThat(saved.location()).as(saved.text()).contains(LIST);
        return system.owner()
                .sql("select team_id::text from partnership.team where name = ? and agency = ?")
                .params(name, agency)
                .query(String.class)
                .single();
    }

    private static TestPage end(String team, LocalDate day) {
        return FilledForm.of(admin, LIST + "/" + team).until(day).send();
    }

    private static TestPage appoint(String agency, String team, String name, LocalDate until) {
        String id = system.owner()
                .sql("select team_id::text from partnership.team where agency = ? and name = ? and partnership_id = ?")
                .params(agency, team, TestStaff.id("partnership", "northbank", "northbank"))
                .query(String.class)
                .single();
        return FilledForm.of(admin, "/administration/add-staff")
                .with("name", name, "email", name + "@agency.example", "agency", agency, "role", "KEYWORKER")
                .with("team", id)
                .until(until)
                .send();
    }

    private static String trail(String what) {
        return String.join(
                "\n", system.owner().sql("""
                        select d.detail::text from governance.audit_entry e
                        join governance.audit_detail d using (partnership_id, seq) where e.what = ? order by seq
                        """).param(what).query(String.class).list());
    }

    private static String one(String sql) {
        return String.valueOf(system.owner().sql(sql).query().singleValue());
    }

    private static LocalDate today() {
        return London.today(system.clock());
    }
}
