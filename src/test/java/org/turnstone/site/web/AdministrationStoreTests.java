package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

class AdministrationStoreTests {
    private static final String GOOD = "vole gherkin tarn ladder";

    private final TestSystem system = TestSystem.shared();

    private UUID newcomer(String name) {
        UUID staff = UUID.randomUUID();
        UUID partnership = system.partnership("northbank").value();
        system.owner()
                .sql("insert into partnership.staff values (?, ?, 'POLICE', ?, ?, '', 'person')")
                .params(staff, partnership, staff.toString(), name)
                .update();
        system.owner()
                .sql(
                        "insert into partnership.membership (membership_id, partnership_id, staff_id, agency, role, from_day,"
                                + " to_day) values (?, ?, ?, 'POLICE', 'CASE_WORKER', date '2026-01-01', date '2090-01-01')")
                .params(UUID.randomUUID(), partnership, staff)
                .update();
        return staff;
    }

    @Test
    void an_administrator_opens_an_account_and_its_owner_signs_in_and_changes_the_password() {
        UUID staff = newcomer("Ottilie Marsh");
        TestBrowser admin = system.as("admin");
        String path = "/administration/account/" + staff;
        assertThat(admin.get("/administration").document().select("a[href=" + path + "]"))
                .isNotEmpty();
        admin.get(path);
        TestPage poor = admin.post(path, "username", "o.marsh@northbank", "password", "ottilie.marsh1");
        assertThat(poor.status()).isEqualTo(422);
        assertThat(poor.document().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#password");
        assertThat(poor.document().getElementById("username").val()).isEqualTo("o.marsh@northbank");
        assertThat(poor.body()).doesNotContain("ottilie.marsh1");
        assertThat(admin.post(path, "username", "police@northbank", "password", GOOD)
                        .text())
                .contains("this one is taken");
        assertThat(admin.post(path, "username", "O.Marsh@northbank", "password", GOOD)
                        .path())
                .isEqualTo("/administration");

        TestBrowser owner = system.from("127.0.4.1");
        assertThat(owner.trySignIn("o.marsh@northbank", GOOD).location()).contains("/");
        TestBrowser elsewhere = system.from("127.0.4.1");
        elsewhere.trySignIn("o.marsh@northbank", GOOD);
        owner.get("/password");
        assertThat(owner.post("/password", "current", "not it at all", "next", GOOD + " two")
                        .text())
                .contains("Enter the password that you use now");
        assertThat(owner.post("/password", "current", GOOD, "next", "password1234")
                        .status())
                .isEqualTo(422);
        assertThat(owner.post("/password", "current", GOOD, "next", GOOD + " two")
                        .path())
                .isEqualTo("/sessions");
        assertThat(elsewhere.get("/sessions").path()).isEqualTo("/sign-in");
        assertThat(owner.get("/sessions").path()).isEqualTo("/sessions");
        assertThat(elsewhere.trySignIn("o.marsh@northbank", GOOD).status()).isEqualTo(422);
    }

    @Test
    void a_reset_ends_what_was_open_and_asks_for_an_app_again() {
        UUID staff = newcomer("Bram Okonjo");
        TestBrowser admin = system.as("admin");
        String path = "/administration/account/" + staff;
        admin.get(path);
        admin.post(path, "username", "b.okonjo@northbank", "password", GOOD);
        system.owner()
                .sql(
                        "update partnership.account set totp_secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567' where staff_id = ?")
                .param(staff)
                .update();
        admin.get(path);
        assertThat(admin.post(path, "password", GOOD + " again").path()).isEqualTo("/administration");
        assertThat(system.owner()
                        .sql("select totp_secret is null from partnership.account where staff_id = ?")
                        .param(staff)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(system.from("127.0.4.2")
                        .trySignIn("b.okonjo@northbank", GOOD + " again")
                        .location())
                .contains("/");
    }

    @Test
    void another_partnerships_staff_are_not_there() {
        TestBrowser admin = system.as("admin");
        TestPage page = admin.get("/administration");
        assertThat(page.text()).contains("of northbank").doesNotContain("of southmoor");
        String foreign = system.staff("police@southmoor").value().toString();
        assertThat(admin.get("/administration/account/" + foreign).status()).isEqualTo(404);
        assertThat(admin.post("/administration/disable-account", "staff", foreign)
                        .status())
                .isEqualTo(404);
        String membership = system.membershipId("police@southmoor").toString();
        assertThat(admin.post("/administration/end-membership", "membership", membership)
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/administration/account/31-February").status()).isEqualTo(404);
    }

    @Test
    void an_administrator_cannot_leave_the_partnership_without_one() {
        TestBrowser admin = system.as("admin");
        admin.get("/administration");
        assertThat(admin.post(
                                "/administration/end-membership",
                                "membership",
                                system.membershipId("admin").toString())
                        .status())
                .isEqualTo(403);
        assertThat(admin.post(
                                "/administration/disable-account",
                                "staff",
                                system.staff("admin").value().toString())
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/administration").status()).isEqualTo(200);
    }
}
