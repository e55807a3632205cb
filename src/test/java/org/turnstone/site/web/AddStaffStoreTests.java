package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;

class AddStaffStoreTests {
    private static final String PATH = "/administration/add-staff";

    private final TestSystem system = TestSystem.shared();
    private final TestBrowser admin = system.as("admin");

    @Test
    void an_administrator_adds_the_privacy_officer_whom_no_file_may_name_and_the_trail_says_so() {
        TestPage saved = send(filled("Wilhelmina Sorrel-Vane", "w.sorrel@council.example", "PRIVACY_OFFICER"));
        assertThat(saved.status()).isEqualTo(303);
        TestPage list = admin.get("/administration");
        assertThat(list.document().select("tr:contains(Wilhelmina Sorrel-Vane)").text())
                .contains("Privacy officer", "Open account");
        assertThat(system.owner()
                        .sql(
                                "select count(*) from governance.audit_entry where what = 'Role given' and role = 'ADMINISTRATOR'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(send(filled("Wilhelmina Sorrel-Vane", "W.Sorrel@council.example", "ANALYST"))
                        .status())
                .isEqualTo(303);
        assertThat(system.owner()
                        .sql("select count(*) from partnership.staff where lower(email) = 'w.sorrel@council.example'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_is_added() {
        Map<String, String> fields = filled("<script>alert(1)</script>", "not an address", "JOB_IMPORT");
        fields.put("until-day", "31");
        fields.put("until-month", "2");
        TestPage refused = send(fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#email", "#role", "#until-day");
        assertThat(refused.document().getElementById("name").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(refused.document().select("main script")).isEmpty();
        fields = filled("Far Ahead", "far.ahead@council.example", "ANALYST");
        fields.put("until-year", "2199");
        assertThat(send(fields).text()).contains("Enter a day within 3 years");
        assertThat(admin.get("/administration").text()).doesNotContain("Far Ahead");
    }

    @Test
    void an_administrator_gives_no_role_to_themselves() {
        system.owner()
                .sql("update partnership.staff set email = 'admin.self@council.example' where staff_id = ?")
                .param(system.staff("admin").value())
                .update();
        assertThat(send(filled("Myself", "admin.self@council.example", "COORDINATOR"))
                        .text())
                .contains("Ask another administrator to give you a role");
    }

    @Test
    void the_same_person_in_the_same_role_at_the_same_time_is_refused_in_words() {
        Map<String, String> fields = filled("Ignatius Pell", "i.pell@council.example", "ANALYST");
        assertThat(send(fields).status()).isEqualTo(303);
        TestPage again = send(fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#role");
        assertThat(again.text()).contains("They have this role for this agency already, until");
        assertThat(memberships("i.pell@council.example")).isEqualTo(1);
        system.owner()
                .sql("update partnership.membership m set ended_at = now() from partnership.staff s"
                        + " where s.staff_id = m.staff_id and s.email = 'i.pell@council.example'")
                .update();
        assertThat(send(fields).status()).as("once the first has ended").isEqualTo(303);
        assertThat(memberships("i.pell@council.example")).isEqualTo(2);
    }

    @Test
    void a_team_is_chosen_among_those_of_the_agency_and_none_is_made() {
        int teams = teams();
        assertThat(admin.get(PATH).document().select("select[name=team] option"))
                .hasSizeGreaterThan(1);
        String others = TestStaff.id("team", "northbank", "POLICE").toString();
        String foreign = TestStaff.id("team", "southmoor", "COUNCIL").toString();
        for (String unknown : new String[] {"Comunity safety", others, foreign}) {
            Map<String, String> fields = filled("Barnaby Rusk", "b.rusk@council.example", "ANALYST");
            fields.put("team", unknown);
            TestPage refused = send(fields);
            assertThat(refused.status()).as(unknown).isEqualTo(422);
            assertThat(refused.text()).contains("Choose one of the teams of the agency, or none");
        }
        assertThat(memberships("b.rusk@council.example")).isZero();
        assertThat(teams()).isEqualTo(teams);
    }

    private int teams() {
        return system.owner()
                .sql("select count(*) from partnership.team")
                .query(Integer.class)
                .single();
    }

    private int memberships(String email) {
        return system.owner()
                .sql(
                        "select count(*) from partnership.membership join partnership.staff using (staff_id) where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private TestPage send(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Element hidden : admin.get(PATH).document().select("main form[method=post] input[type=hidden]")) {
            all.put(hidden.attr("name"), hidden.val());
        }
        all.putAll(fields);
        return admin.postExactly(PATH, all);
    }

    private Map<String, String> filled(String name, String email, String role) {
        var until = system.clock()
                .instant()
                .atZone(org.turnstone.shared.London.ZONE)
                .plusDays(300);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("email", email);
        fields.put("agency", "COUNCIL");
        fields.put("team", TestStaff.id("team", "northbank", "COUNCIL").toString());
        fields.put("role", role);
        fields.put("until-day", "" + until.getDayOfMonth());
        fields.put("until-month", "" + until.getMonthValue());
        fields.put("until-year", "" + until.getYear());
        return fields;
    }
}
