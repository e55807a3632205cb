package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.partnership.Authenticator;

class SecondFactorStoreTests {
    private static final String CODE = "/sign-in/code";
    private final TestSystem system = TestSystem.shared();

    @BeforeEach
    void the_partnership_is_real() {
        made_up(false);
    }

    @AfterEach
    void the_partnership_is_made_up_again() {
        made_up(true);
        system.clock().back();
    }

    private void made_up(boolean yes) {
        system.owner()
                .sql("update partnership.partnership set made_up = ? where partnership_id = ?")
                .params(yes, system.partnership("southmoor").value())
                .update();
    }

    private TestBrowser afterPassword(String account, String address) {
        TestBrowser browser = system.from(address);
        TestPage answer = browser.trySignIn(account, TestSystem.PASSWORD);
        assertThat(answer.location()).contains(CODE);
        browser.get(CODE);
        return browser;
    }

    private String enrol(String account, String address) {
        TestBrowser browser = afterPassword(account, address);
        TestPage page = browser.get(CODE);
        String key = page.document().getElementById("key").text();
        assertThat(page.document().getElementById("address").text()).contains(key);
        assertThat(code(browser, key, Duration.ZERO).location()).contains("/");
        return key;
    }

    private TestPage code(TestBrowser browser, String key, Duration ahead) {
        return browser.postOnce(
                CODE, "code", Authenticator.codeAt(key, system.clock().instant().plus(ahead)));
    }

    @Test
    void the_password_alone_opens_no_page() {
        TestBrowser browser = afterPassword("police@southmoor", "127.0.2.1");
        for (String path : new String[] {"/", "/sessions", "/password", "/administration"}) {
            assertThat(browser.getOnce(path).location()).as(path).contains("/sign-in");
        }
        browser.get(CODE);
        assertThat(browser.postOnce("/sign-out").status()).isNotEqualTo(200);
        assertThat(system.from("127.0.2.1").get(CODE).path()).isEqualTo("/sign-in");
    }

    @Test
    void an_app_is_set_up_once_and_its_key_is_not_shown_again() {
        String key = enrol("probation@southmoor", "127.0.2.2");
        system.clock().forward(Duration.ofMinutes(5));
        TestBrowser again = afterPassword("probation@southmoor", "127.0.2.2");
        TestPage page = again.get(CODE);
        assertThat(page.body()).doesNotContain(key);
        assertThat(page.document().getElementById("key")).isNull();
        assertThat(code(again, key, Duration.ZERO).location()).contains("/");
    }

    @Test
    void a_code_that_someone_looked_on_at_is_worth_nothing() {
        String key = enrol("coordinator@southmoor", "127.0.2.3");
        TestBrowser thief = afterPassword("coordinator@southmoor", "127.0.2.4");
        TestPage replayed = code(thief, key, Duration.ZERO);
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.text()).contains("Each code works once");
        assertThat(code(thief, key, Duration.ofSeconds(-30)).status()).isEqualTo(422);
        assertThat(code(thief, key, Duration.ofSeconds(90)).status()).isEqualTo(422);
        system.clock().forward(Duration.ofSeconds(60));
        assertThat(code(thief, key, Duration.ZERO).location()).contains("/");
    }

    @Test
    void codes_cannot_be_guessed_by_trying_and_the_owner_is_not_kept_out() {
        String key = enrol("sergeant@southmoor", "127.0.2.5");
        system.clock().stand();
        int guessed = 0;
        TestPage last = null;
        for (int i = 0; i < 12; i++) {
            system.clock().forward(Duration.ofMillis(1));
            TestBrowser thief = afterPassword("sergeant@southmoor", "127.0.2." + (100 + i));
            last = thief.postOnce(CODE, "code", "%06d".formatted(i));
            guessed += last.text().contains("Each code works once, ")
                            || last.text().contains("shows now")
                    ? 1
                    : 0;
        }
        assertThat(guessed).as("guesses that were looked at").isBetween(4, 6);
        assertThat(last.text()).contains("too many tries");
        system.clock().forward(Duration.ofSeconds(60));
        TestBrowser owner = afterPassword("sergeant@southmoor", "127.0.2.5");
        assertThat(code(owner, key, Duration.ZERO).location()).contains("/");
    }

    @Test
    void the_password_counts_for_ten_minutes_only() {
        TestBrowser browser = afterPassword("analyst@southmoor", "127.0.2.6");
        system.clock().forward(Duration.ofMinutes(10));
        assertThat(browser.get(CODE).path()).isEqualTo("/sign-in");
    }
}
