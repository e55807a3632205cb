package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

class SignInStoreTests {
    private final TestSystem system = TestSystem.shared();

    @Test
    void someone_with_the_right_password_is_let_in_under_a_new_session() {
        TestBrowser browser = system.anonymous();
        browser.get("/sign-in");
        String before = browser.cookie("turnstone").orElseThrow().getValue();
        TestPage answer = browser.postOnce("/sign-in", "username", "police@northbank", "password", TestSystem.PASSWORD);
        assertThat(answer.location()).contains("/");
        assertThat(browser.cookie("turnstone").orElseThrow().getValue()).isNotEqualTo(before);
        TestBrowser planted = system.anonymous();
        planted.keep("turnstone", before, "/");
        assertThat(planted.get("/sessions").path()).isEqualTo("/sign-in");
    }

    @Test
    void the_page_that_was_asked_for_comes_after_sign_in() {
        TestBrowser browser = system.anonymous();
        assertThat(browser.get("/sessions?from=mail").path()).isEqualTo("/sign-in");
        TestPage answer =
                browser.postOnce("/sign-in", "username", "POLICE@northbank ", "password", TestSystem.PASSWORD);
        assertThat(answer.location()).contains("/sessions?from=mail");
    }

    @Test
    void another_site_is_never_gone_to_after_sign_in() {
        for (String path : List.of("//evil.example/", "/%5Cevil.example/", "/sign-in?next=//evil.example/")) {
            TestBrowser browser = system.anonymous();
            browser.get(path);
            browser.get("/sign-in");
            TestPage answer =
                    browser.postOnce("/sign-in", "username", "police@northbank", "password", TestSystem.PASSWORD);
            assertThat(answer.location())
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to)
                            .startsWith("/")
                            .doesNotStartWith("//")
                            .doesNotContain("\\"));
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike_and_cost_the_same() {
        TestBrowser browser = system.from("127.0.1.1");
        int before = system.passwordsCompared();
        TestPage known = browser.trySignIn("sergeant@northbank", "not the password at all");
        int forKnown = system.passwordsCompared() - before;
        TestPage unknown = browser.trySignIn("nobody@northbank!", "not the password at all");
        int forUnknown = system.passwordsCompared() - before - forKnown;
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(422);
        assertThat(unknown.text()).isEqualTo(known.text()).contains("Enter the right user name and password");
        assertThat(forUnknown).isEqualTo(forKnown).isEqualTo(1);
    }

    @Test
    void a_disabled_account_or_ended_membership_is_answered_as_a_wrong_password() {
        var owner = system.owner();
        owner.sql("update partnership.account set disabled_at = now() where username = 'health@southmoor'")
                .update();
        owner.sql("update partnership.membership set ended_at = now() where membership_id = ?")
                .param(system.membershipId("prison@southmoor"))
                .update();
        TestBrowser browser = system.from("127.0.1.2");
        String wrong = browser.trySignIn("nobody", "x").text();
        assertThat(browser.trySignIn("health@southmoor", TestSystem.PASSWORD).text())
                .isEqualTo(wrong);
        assertThat(browser.trySignIn("prison@southmoor", TestSystem.PASSWORD).text())
                .isEqualTo(wrong);
        owner.sql("update partnership.account set disabled_at = null where username = 'health@southmoor'")
                .update();
        owner.sql("update partnership.membership set ended_at = null where membership_id = ?")
                .param(system.membershipId("prison@southmoor"))
                .update();
    }

    static List<Map<String, String>> oddities() {
        return List.of(
                Map.of(),
                Map.of("username", "police@northbank"),
                Map.of("password", "x"),
                Map.of("username", "a\u0000b", "password", "a\u0000b"),
                Map.of("username", "<script>alert(1)</script>", "password", "' or 1=1 --"),
                Map.of("username", "x".repeat(100_000), "password", "y".repeat(100_000)),
                Map.of("username", "\u202Epolice", "password", "\uD83E\uDD8A".repeat(31)),
                Map.of("username", "police@northbank", "password", "x", "role", "ADMINISTRATOR", "staff", "1"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void odd_input_is_a_refusal_and_nothing_worse(Map<String, String> fields) {
        TestBrowser browser = system.from("127.0.1.3");
        browser.get("/sign-in");
        var form = new java.util.HashMap<>(fields);
        form.put("_csrf", browser.csrf());
        TestPage answer = browser.postExactly("/sign-in", form);
        boolean notText = fields.values().stream().anyMatch(value -> value.indexOf(0) >= 0);
        assertThat(answer.status()).isEqualTo(notText ? 400 : 422);
        assertThat(answer.document().select("script:not([src])")).isEmpty();
    }

    @Test
    void five_megabytes_are_refused_and_the_next_try_works() {
        TestBrowser browser = system.from("127.0.1.4");
        browser.get("/sign-in");
        TestPage answer = browser.postOnce("/sign-in", "username", "police", "password", "x".repeat(5_000_000));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(browser.trySignIn("police@northbank", TestSystem.PASSWORD).location())
                .isPresent();
    }

    @Test
    void without_its_token_no_form_is_taken() {
        TestBrowser stranger = system.from("127.0.1.5");
        stranger.get("/sign-in");
        Map<String, String> right = Map.of("username", "police@northbank", "password", TestSystem.PASSWORD);
        assertThat(stranger.postExactly("/sign-in", right).status()).isEqualTo(403);
        TestBrowser police = system.as("police");
        police.get("/sessions");
        TestPage answer = police.postExactly("/sign-out", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isNotEmpty();
        assertThat(police.get("/sessions").path()).isEqualTo("/sessions");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        TestPage page = system.anonymous().get("/sign-in");
        assertThat(page.header("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("turnstone=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void who_came_and_who_was_turned_away_is_in_the_trail_and_what_was_typed_is_not() {
        TestBrowser browser = system.from("127.0.1.6");
        browser.trySignIn("canary-name@northbank", "canary-password-1");
        browser.trySignIn("board@northbank", "canary-password-2");
        browser.trySignIn("board@northbank", TestSystem.PASSWORD);
        browser.get("/sessions");
        browser.post("/sign-out");
        List<String> said = system.owner()
                .sql("select what from governance.audit_entry where staff_id = ? order by seq")
                .param(system.staff("board").value())
                .query(String.class)
                .list();
        assertThat(said).containsSubsequence("Sign-in refused: wrong password", "Signed in", "Sign-in ended");
        assertThat(system.owner()
                        .sql("select count(*) from governance.audit_entry e left join governance.audit_detail d"
                                + " using (partnership_id, seq) where concat(e, d) like '%canary%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
