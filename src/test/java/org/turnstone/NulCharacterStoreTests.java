package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.turnstone.Routes.Route;

/** What no database text can hold is no fault of ours on any route: the sender is told that it was not understood. */
class NulCharacterStoreTests {
    private static final String HEADING = "Turnstone could not read that";

    private final TestSystem system = TestSystem.shared();

    @Test
    void a_search_and_a_form_with_a_nul_character_are_not_understood() {
        TestBrowser police = system.as("police");
        TestPage search = police.getOnce("/people?q=%00");
        assertThat(search.status()).isEqualTo(400);
        assertThat(search.heading()).isEqualTo(HEADING);
        TestPage form = police.postOnce("/people/K7-4M2/rag", "status", "red", "reason", "Missed \0 it");
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.heading()).isEqualTo(HEADING);
        assertThat(police.getOnce("/people/%00").status()).isEqualTo(400);
        assertThat(police.getOnce("/people?q=K7").status()).isEqualTo(200);
    }

    @Test
    void a_path_that_cannot_be_one_is_answered_in_our_words() {
        for (TestBrowser browser : new TestBrowser[] {system.as("police"), system.anonymous()}) {
            for (String path : List.of("/people/%00", "/%00", "/people/a%00b/rag", "/people/%2F")) {
                TestPage page = browser.getOnce(path);
                assertThat(page.status()).as(path).isEqualTo(400);
                assertThat(page.heading()).as(path).isEqualTo(HEADING);
                assertThat(page.body()).as(path).doesNotContainIgnoringCase("tomcat", "HTTP Status");
                for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control")) {
                    assertThat(page.header(header)).as(path).isPresent();
                }
            }
        }
    }

    @Test
    void nor_are_they_on_any_other_route_nor_from_a_stranger() {
        SoftAssertions all = new SoftAssertions();
        for (TestBrowser browser : new TestBrowser[] {system.as("admin"), system.anonymous()}) {
            browser.get("/help");
            for (Route route : Routes.of(system)) {
                TestPage page = route.isGet()
                        ? browser.getOnce(route.path() + "?q=a%00b")
                        : browser.postExactly(route.path(), Map.of("_csrf", browser.csrf(), "reason", "a\0b"));
                all.assertThat(page.status()).as("%s", route).isEqualTo(400);
                all.assertThat(page.heading()).as("%s", route).isEqualTo(HEADING);
                all.assertThat(page.header("Content-Security-Policy"))
                        .as("%s", route)
                        .isPresent();
            }
        }
        all.assertAll();
    }
}
