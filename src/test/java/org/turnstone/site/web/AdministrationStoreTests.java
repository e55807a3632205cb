package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.partnership.EndMembership;
import org.turnstone.shared.NotFound;

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
        assertThat(owner.trySignIn("o.marsh@northbank", GOOD).location()).contains("/password");
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
                .isEqualTo("/");
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
                .contains("/password");
    }

    @Test
    void the_jobs_of_a_partnership_do_not_leave_and_nobody_is_made_one() {
        TestBrowser admin = system.as("admin");
        String path = "/administration/memberships/" + system.membershipId("import") + "/end";
        assertThat(admin.get("/administration?name=import").body()).doesNotContain(path);
        assertThat(admin.get("/administration?name=police").body())
                .contains("/administration/memberships/" + system.membershipId("police") + "/end");
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.postOnce(path).status()).isEqualTo(404);
        assertThat(system.actingAs(
                        "admin",
                        () -> catchThrowable(() -> system.bean(EndMembership.class)
                                .end(system.membership("import").id()))))
                .isInstanceOf(NotFound.class);
        assertThat(system.membership("import")).isNotNull();
        assertThat(admin.get("/administration/add-staff")
                        .document()
                        .select("select[name=role] option")
                        .eachText())
                .contains("Data steward")
                .doesNotContain("Feed", "Import job", "Erasure job", "Housekeeping job");
    }

    @Test
    void another_partnerships_staff_are_not_there() {
        TestBrowser admin = system.as("admin");
        TestPage page = admin.get("/administration");
        assertThat(page.text()).contains("of northbank").doesNotContain("of southmoor");
        String foreign = system.staff("police@southmoor").value().toString();
        assertThat(admin.get("/administration/account/" + foreign).status()).isEqualTo(404);
        String membership = system.membershipId("police@southmoor").toString();
        for (String path : new String[] {
            "/administration/account/" + foreign + "/disable", "/administration/memberships/" + membership + "/end"
        }) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
            assertThat(admin.postOnce(path).status()).as(path).isEqualTo(404);
        }
        assertThat(admin.get("/administration/account/31-February").status()).isEqualTo(404);
    }

    @Test
    void an_administrator_cannot_leave_the_partnership_without_one() {
        TestBrowser admin = system.as("admin");
        admin.get("/administration");
        for (String path : new String[] {
            "/administration/account/" + system.staff("admin").value() + "/disable",
            "/administration/memberships/" + system.membershipId("admin") + "/end"
        }) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(403);
            assertThat(admin.postOnce(path).status()).as(path).isEqualTo(403);
        }
        assertThat(admin.get("/administration").status()).isEqualTo(200);
    }

    @Test
    void a_membership_ends_after_a_question_and_a_second_press_is_harmless() {
        UUID staff = newcomer("Perpetua Lowe");
        TestBrowser admin = system.as("admin");
        String path = admin.get("/administration")
                .document()
                .select("tr:contains(Perpetua Lowe) a:contains(End membership)")
                .attr("href");
        TestPage asked = admin.get(path);
        assertThat(asked.text())
                .contains("Perpetua Lowe of", "Case worker", "1 January 2026", "They have no other membership");
        assertThat(live(staff)).as("only asked").isEqualTo(1);
        FilledForm form = FilledForm.of(admin, path, asked);
        FilledForm otherTab = FilledForm.of(admin, path);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(live(staff)).isZero();
        assertThat(admin.get("/administration").text())
                .contains("Saved", "The membership of Perpetua Lowe as Case worker has ended");
        assertThat(form.send().status()).as("the same press again").isEqualTo(303);
        assertThat(admin.get("/administration").text()).contains("as Case worker has ended");
        assertThat(otherTab.send().status()).as("from another tab").isEqualTo(303);
        assertThat(admin.get("/administration").text()).contains("had ended already");
        assertThat(admin.get(path).text()).contains("This is over already");
    }

    @Test
    void an_account_is_disabled_after_a_question_and_what_was_done_is_said() {
        UUID staff = newcomer("Quentin Ashdown");
        TestBrowser admin = system.as("admin");
        String account = "/administration/account/" + staff;
        admin.get(account);
        assertThat(admin.post(account, "username", "q.ashdown@northbank", "password", GOOD)
                        .text())
                .contains("Saved", "Quentin Ashdown has an account: q.ashdown@northbank");
        TestPage renamed = admin.postOnce(account, "username", "quentin@northbank", "password", GOOD);
        assertThat(renamed.status()).isEqualTo(422);
        assertThat(renamed.text()).contains("has an account already, as q.ashdown@northbank");
        FilledForm form = FilledForm.of(admin, account + "/disable");
        assertThat(admin.get(account + "/disable").text()).contains("q.ashdown@northbank", "Case worker");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(admin.get("/administration").text()).contains("The account of Quentin Ashdown is disabled");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(system.from("127.0.4.3")
                        .trySignIn("q.ashdown@northbank", GOOD)
                        .status())
                .isEqualTo(422);
    }

    private int live(UUID staff) {
        return system.owner()
                .sql("select count(*) from partnership.membership where staff_id = ? and ended_at is null")
                .param(staff)
                .query(Integer.class)
                .single();
    }
}
