package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    }

    @Test
    void a_page_asked_for_without_signing_in_is_the_sign_in_page() {
        TestPage page = system.anonymous().get("/sessions");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.heading()).isEqualTo("Sign in to Turnstone");
    }
}
