package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

/** The frame over http, on the whole application with its own server and its sessions in the database. */
class FrameStoreTests {
    @Test
    void what_is_not_there_gets_a_page_in_the_readers_own_frame() {
        TestPage page = TestSystem.shared().as("police").get("/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("Page not found");
        assertThat(page.document().select(".ts-header__who").text()).contains("Police offender manager");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void five_megabytes_of_text_get_a_page_and_not_a_trace() {
        TestBrowser police = TestSystem.shared().as("police");
        police.get("/help");
        TestPage answer = police.postOnce("/drafts/discard", "path", "/" + "x".repeat(5_000_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.heading()).isEqualTo("That is too much to send");
    }

    @Test
    void files_are_served_only_under_their_version() {
        TestBrowser anyone = TestSystem.shared().anonymous();
        String sheet = anyone.get("/help")
                .document()
                .select("link[href$=turnstone.css]")
                .attr("href");

        assertThat(anyone.getOnce(sheet).header("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(anyone.getOnce("/site/turnstone.css").status()).isEqualTo(404);
        assertThat(anyone.getOnce("/site/000000000000/turnstone.css").status()).isEqualTo(404);
    }

    @Test
    void a_form_sent_while_the_database_is_away_is_kept_and_goes_through_afterwards() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser police = system.as("police");
            police.get("/help");
            system.database().takeAway();
            TestPage away = police.postOnce("/drafts/discard", "path", "/help", "_form", "x", "text", "long <text>");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Content-Security-Policy")).isPresent();
            assertThat(away.body()).doesNotContain("Exception", "org.turnstone");
            Document page = away.document();
            assertThat(page.select("main form").attr("action")).isEqualTo("/drafts/discard");
            assertThat(page.select("main form input[name=text]").val()).isEqualTo("long <text>");
            assertThat(page.select("main form input[name=_csrf]").val()).isNotEmpty();

            system.database().giveBack();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> system.anonymous().get("/sign-in").status() == 200);
            TestPage after = police.postOnce("/drafts/discard", "path", "/help", "_form", "x", "text", "long <text>");
            assertThat(after.status()).isEqualTo(303);
            assertThat(after.location().orElseThrow()).endsWith("/help");
        }
    }
}
