package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.BroughtFile;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.shared.London;

/** One team under all that it is called: by administrators, by extracts, with capitals or without. */
class TeamNameStoreTests {
    private static final String LIST = "/administration/teams";

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
    void extracts_find_a_team_by_the_name_that_it_had_and_nobody_loses_access_through_it() {
        bring("HOUSING", "North Team", "N1", 1);
        String team = team("North Team");
        assertThat(FilledForm.of(admin, LIST + "/" + team)
                        .with("name", "Northern Team")
                        .send()
                        .status())
                .isEqualTo(303);
        bring("HOUSING", "north  team", "N1", 2);
        bring("HOUSING", "North Team", "N2", 1);
        bring("HOUSING", "NORTHERN TEAM", "N3", 1);
        assertThat(one("select count(*) from partnership.team where lower(name) like 'north%'"))
                .isEqualTo("1");
        assertThat(one("select count(*) from partnership.membership where team_id = '" + team + "'"))
                .isEqualTo("3");
    }

    @Test
    void no_other_team_is_given_a_name_that_extracts_may_still_use_and_the_team_itself_can_have_it_back() {
        bring("YOS", "East Team", "E1", 1);
        String team = team("East Team");
        FilledForm.of(admin, LIST + "/" + team).with("name", "Eastern Team").send();
        TestPage refused = FilledForm.of(admin, LIST + "/add")
                .with("of", "YOS", "name", "EAST team")
                .send();
        assertThat(refused.text())
                .contains("Eastern Team was called this, and staff extracts may call it so still: enter another name");
        assertThat(FilledForm.of(admin, LIST + "/" + team)
                        .with("name", "East Team")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(one("select former_names::text from partnership.team where team_id = '" + team + "'"))
                .isEqualTo("{\"East Team\",\"Eastern Team\"}");
    }

    @Test
    void a_team_that_has_ended_is_not_got_round_with_other_capitals() {
        bring("PRISON", "West Team", "W1", 1);
        String team = team("West Team");
        LocalDate last = today().plusDays(400);
        assertThat(FilledForm.of(admin, LIST + "/" + team).until(last).send().status())
                .isEqualTo(303);
        TestPage refused = FilledForm.of(admin, "/administration/add-staff")
                .with("name", "Ida Moss", "email", "ida@prison.example", "agency", "PRISON", "role", "KEYWORKER")
                .with("team", team)
                .until(last.plusDays(1))
                .send();
        assertThat(refused.text()).contains("This team ends on");
        bring("PRISON", "WEST TEAM", "W2", 1);
        assertThat(one("select count(*) from partnership.team where lower(name) = 'west team'"))
                .isEqualTo("1");
    }

    @Test
    void two_teams_of_one_name_from_before_can_each_be_changed() {
        system.owner()
                .sql("insert into partnership.team (team_id, partnership_id, agency, name) select gen_random_uuid(), "
                        + "partnership_id, agency, n from partnership.team, unnest(array['South Team', 'SOUTH TEAM']) n "
                        + "where agency = 'POLICE' and partnership_id = ?")
                .param(system.partnership("northbank").value())
                .update();
        String team = team("SOUTH TEAM");
        assertThat(FilledForm.of(admin, LIST + "/" + team)
                        .until(today().plusDays(1))
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(FilledForm.of(admin, LIST + "/" + team)
                        .with("name", "south team")
                        .send()
                        .text())
                .contains("There is a team of this name already");
        assertThat(FilledForm.of(admin, LIST + "/" + team)
                        .with("name", "Quay Team")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_file_cannot_bring_a_name_that_no_administrator_could_give() {
        ImportReport report = brought("PROBATION", "\"Two\nlines\"", "P1", 1);
        assertThat(report.problems()).anyMatch(problem -> problem.toString().contains("Take out the control"));
    }

    private static void bring(String agency, String team, String staff, int days) {
        ImportReport report = brought(agency, team, staff, days);
        assertThat(report.problems()).as("%s", report).isEmpty();
    }

    private static ImportReport brought(String agency, String team, String staff, int days) {
        return BroughtFile.bring(
                system,
                agency,
                "staff",
                "source_ref,staff_ref,name,email,team,role,from,to\n%s,%s,Joss Reed,%s@a.example,%s,keyworker,%s,%s\n"
                        .formatted(staff, staff, staff, team, today(), today().plusDays(days)));
    }

    private static String team(String name) {
        return one("select team_id from partnership.team where name = '" + name + "'");
    }

    private static String one(String sql) {
        return String.valueOf(system.owner().sql(sql).query().singleValue());
    }

    private static LocalDate today() {
        return London.today(system.clock());
    }
}
