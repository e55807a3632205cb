package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestPage;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;

/** The staff list of a partnership with more people than a page holds. */
class StaffListPageTests {
    private static final int MORE = 70;

    private static TestSystem system;
    private static UUID team;

    @BeforeAll
    static void many_staff() {
        system = TestSystem.fresh();
        UUID partnership = TestStaff.id("partnership", "northbank", "northbank");
        team = UUID.randomUUID();
        system.owner()
                .sql(
                        "insert into partnership.team (team_id, partnership_id, agency, name) values (?, ?, 'HOUSING', 'Night shift')")
                .params(team, partnership)
                .update();
        for (int n = 0; n < MORE; n++) {
            UUID staff = UUID.randomUUID();
            system.owner()
                    .sql(
                            "insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email) values (?, ?, 'HOUSING', ?, ?, ?)")
                    .params(staff, partnership, "many" + n, "Many Hands " + n, "h" + n + "@many_hands.example")
                    .update();
            system.owner()
                    .sql("""
                            insert into partnership.membership (membership_id, partnership_id, staff_id, agency, team_id, role, from_day, to_day)
                            values (?, ?, ?, 'HOUSING', ?, 'HOUSING_OFFICER', current_date - 9, current_date + 200)""")
                    .params(UUID.randomUUID(), partnership, staff, n < 7 ? team : null)
                    .update();
        }
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void the_pages_hold_every_membership_once() {
        TestPage first = admin("");
        assertThat(names(first)).hasSize(50);
        List<String> all = new ArrayList<>(names(first));
        TestPage page = first;
        while (!page.document().select("a[rel=next]").isEmpty()) {
            page = system.as("admin").get(page.document().select("a[rel=next]").attr("href"));
            all.addAll(names(page));
        }
        int memberships = system.owner()
                .sql("select count(*) from partnership.membership where partnership_id = ?")
                .param(TestStaff.id("partnership", "northbank", "northbank"))
                .query(Integer.class)
                .single();
        assertThat(all).hasSize(memberships);
        assertThat(all.stream().filter(name -> name.startsWith("Many Hands")).distinct())
                .hasSize(MORE);
        assertThat(names(admin("?page=99"))).isEqualTo(names(page));
    }

    @Test
    void somebody_is_found_by_name_email_user_name_team_and_role() {
        assertThat(names(admin("?name=hands+33"))).containsExactly("Many Hands 33");
        assertThat(names(admin("?name=H33%40MANY_"))).containsExactly("Many Hands 33");
        assertThat(names(admin("?name=yos%40northbank"))).hasSize(1);
        assertThat(names(admin("?team=" + team))).hasSize(7);
        assertThat(admin("?team=" + team)
                        .document()
                        .select("td[data-label=Agency] .ts-sub")
                        .eachText())
                .containsOnly("Night shift");
        TestPage roles = admin("?role=HOUSING_OFFICER&name=many");
        assertThat(names(roles)).hasSize(50).allSatisfy(name -> assertThat(name).startsWith("Many Hands"));
        assertThat(roles.document().select("#narrowed").text()).startsWith(MORE + " memberships fit.");
        assertThat(roles.document().select("a[rel=next]").attr("href"))
                .isEqualTo("/administration?name=many&role=HOUSING_OFFICER&page=2");
        assertThat(names(admin("?role=BOARD_MEMBER&name=many"))).isEmpty();
        assertThat(admin("?role=BOARD_MEMBER&name=many").text()).contains("Nobody fits.");
    }

    @Test
    void what_is_not_understood_narrows_nothing_and_no_sign_stands_for_others() {
        assertThat(names(admin("?team=31-February&role=KING&page=x"))).isEqualTo(names(admin("")));
        assertThat(names(admin("?name=%25"))).isEmpty();
        assertThat(names(admin("?name=h33%40many.hands"))).isEmpty();
        assertThat(names(admin("?name=southmoor"))).isEmpty();
        TestPage odd = admin("?name=%3Cscript%3E");
        assertThat(odd.document().getElementById("name").val()).isEqualTo("<script>");
        assertThat(odd.document().select("script:not([src])")).isEmpty();
    }

    private static TestPage admin(String query) {
        TestPage page = system.as("admin").get("/administration" + query);
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private static List<String> names(TestPage page) {
        return page.document().select(".ts-staff tbody th").stream()
                .map(cell -> cell.ownText())
                .toList();
    }
}
