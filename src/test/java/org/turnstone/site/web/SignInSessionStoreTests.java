package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

class SignInSessionStoreTests {
    private final TestSystem system = TestSystem.shared();

    private static void shownOut(TestBrowser browser) {
        TestPage page = browser.get("/sessions");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.text()).contains("You are no longer signed in");
    }

    private static void signedIn(TestBrowser browser) {
        assertThat(browser.get("/sessions").heading()).isEqualTo("Where you are signed in");
    }

    @Test
    void after_sign_out_the_cookie_is_worth_nothing() {
        TestBrowser browser = system.as("housing");
        signedIn(browser);
        HttpCookie stolen = browser.cookie("turnstone").orElseThrow();
        assertThat(browser.post("/sign-out").path()).isEqualTo("/sign-in");
        TestBrowser thief = system.anonymous();
        thief.keep("turnstone", stolen.getValue(), "/");
        assertThat(thief.get("/sessions").path()).isEqualTo("/sign-in");
    }

    @Test
    void an_ended_membership_shows_nothing_from_the_next_request() {
        TestBrowser browser = system.as("yos@southmoor");
        TestBrowser admin = system.as("admin@southmoor");
        signedIn(browser);
        TestPage ended = FilledForm.of(
                        admin, "/administration/memberships/" + system.membershipId("yos@southmoor") + "/end")
                .send();
        assertThat(ended.status()).isEqualTo(303);
        assertThat(browser.get("/sessions").path()).isEqualTo("/sign-in");
        assertThat(browser.trySignIn("yos@southmoor", TestSystem.PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void a_membership_ended_behind_the_applications_back_counts_as_well() {
        TestBrowser browser = system.as("treatment@southmoor");
        signedIn(browser);
        int changed = system.owner()
                .sql("update partnership.membership set to_day = current_date where membership_id = ?")
                .param(system.membershipId("treatment@southmoor"))
                .update();
        assertThat(changed).isEqualTo(1);
        shownOut(browser);
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        TestBrowser browser = system.as("charity@southmoor");
        TestBrowser admin = system.as("admin@southmoor");
        signedIn(browser);
        String staff = system.staff("charity@southmoor").value().toString();
        FilledForm.of(admin, "/administration/account/" + staff + "/disable").send();
        assertThat(browser.get("/sessions").path()).isEqualTo("/sign-in");
        assertThat(browser.trySignIn("charity@southmoor", TestSystem.PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void twelve_hours_are_the_longest_however_busy() {
        TestBrowser browser = system.as("health");
        try {
            system.clock().forward(Duration.ofHours(12).minusMinutes(1));
            signedIn(browser);
            system.clock().forward(Duration.ofMinutes(1));
            shownOut(browser);
        } finally {
            system.clock().back();
        }
    }

    @Test
    void half_an_hour_without_use_ends_it() {
        TestBrowser browser = system.as("health");
        signedIn(browser);
        int longIdle = system.owner()
                .sql("update partnership.http_session set last_access_time = last_access_time - 1801000,"
                        + " expiry_time = expiry_time - 1801000 where principal_name in (select sign_in_id::text"
                        + " from partnership.sign_in where staff_id = ?)")
                .param(system.staff("health").value())
                .update();
        assertThat(longIdle).isPositive();
        assertThat(browser.get("/sessions").path()).isEqualTo("/sign-in");
    }

    @Test
    void its_last_use_is_noted_once_a_minute() {
        TestBrowser browser = system.as("health");
        signedIn(browser);
        long fiftySeconds = lastUsedBefore(50);
        signedIn(browser);
        assertThat(lastUsed()).isEqualTo(fiftySeconds);
        long seventySeconds = lastUsedBefore(70);
        signedIn(browser);
        assertThat(lastUsed()).isGreaterThanOrEqualTo(seventySeconds + 70_000);
    }

    private long lastUsedBefore(int seconds) {
        long before = System.currentTimeMillis() - seconds * 1_000L;
        int set = system.owner()
                .sql("update partnership.http_session set last_access_time = ? where principal_name in"
                        + " (select sign_in_id::text from partnership.sign_in where staff_id = ?)")
                .params(before, system.staff("health").value())
                .update();
        assertThat(set).isPositive();
        return before;
    }

    private long lastUsed() {
        return system.owner()
                .sql("select max(last_access_time) from partnership.http_session where principal_name in"
                        + " (select sign_in_id::text from partnership.sign_in where staff_id = ?)")
                .param(system.staff("health").value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_sign_in_outlives_a_restart() {
        TestBrowser browser = system.as("analyst");
        signedIn(browser);
        String cookie = browser.cookie("turnstone").orElseThrow().getValue();
        system.restart();
        TestBrowser same = system.anonymous();
        same.keep("turnstone", cookie, "/");
        signedIn(same);
    }

    @Test
    void one_sees_all_of_ones_own_sign_ins_and_ends_any() {
        TestBrowser here = system.as("prison");
        TestBrowser there = system.as("prison");
        signedIn(there);
        TestPage list = here.get("/sessions");
        String other = list.document().select("input[name=signIn]").last().val();
        assertThat(list.text()).contains("This one");
        here.post("/sessions/end", "signIn", other);
        assertThat(there.get("/sessions").path()).isEqualTo("/sign-in");
        signedIn(here);
    }

    private List<String> openSignIns(String account) {
        return system.owner()
                .sql("select sign_in_id::text from partnership.sign_in where staff_id = ? and ended_at is null")
                .param(system.staff(account).value())
                .query(String.class)
                .list();
    }

    @Test
    void nobody_but_an_administrator_ends_the_sign_in_of_another() {
        List<String> before = openSignIns("probation");
        TestBrowser victim = system.as("probation");
        TestBrowser other = system.as("police");
        List<String> after = new ArrayList<>(openSignIns("probation"));
        after.removeAll(before);
        assertThat(after).hasSize(1);
        String id = after.getFirst();
        other.get("/sessions");
        assertThat(other.post("/sessions/end", "signIn", id).status()).isEqualTo(404);
        TestBrowser foreign = system.as("admin@southmoor");
        foreign.get("/administration");
        assertThat(foreign.post("/administration/end-sign-in", "signIn", id).status())
                .isEqualTo(404);
        signedIn(victim);
        TestBrowser admin = system.as("admin");
        assertThat(admin.get("/administration").text()).contains("Probation offender manager of northbank");
        admin.post("/administration/end-sign-in", "signIn", id);
        assertThat(victim.get("/sessions").path()).isEqualTo("/sign-in");
    }

    @Test
    void an_error_page_keeps_one_signed_in() {
        TestBrowser browser = system.as("police");
        TestPage missing = browser.get("/no-such-page");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("Police offender manager of northbank");
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        signedIn(browser);
    }

    @Test
    void someone_with_two_memberships_works_as_one_at_a_time() {
        UUID second = UUID.randomUUID();
        system.owner()
                .sql(
                        "insert into partnership.membership (membership_id, partnership_id, staff_id, agency, role, from_day,"
                                + " to_day) values (?, ?, ?, 'COUNCIL', 'ANALYST', date '2026-01-01', date '2090-01-01')")
                .params(
                        second,
                        system.partnership("northbank").value(),
                        system.staff("coordinator").value())
                .update();
        TestBrowser browser = system.as("coordinator");
        String before = browser.cookie("turnstone").orElseThrow().getValue();
        assertThat(browser.get("/sessions").text()).contains("Work as Analyst, Council, Northbank IOM partnership");
        browser.post("/sessions/work-as", "membership", second.toString());
        assertThat(browser.get("/sessions").text()).contains("Analyst, Council, Northbank IOM partnership (now)");
        assertThat(browser.cookie("turnstone").orElseThrow().getValue()).isNotEqualTo(before);
        String foreign = system.membershipId("police").toString();
        assertThat(browser.post("/sessions/work-as", "membership", foreign).status())
                .isEqualTo(404);
    }
}
