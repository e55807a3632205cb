package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Headers, error pages and the pages that need no one signed in. */
class SitePageTests {
    private static final SiteForTests SITE = SiteForTests.shared();

    @BeforeEach
    void start() {
        SiteForTests.shared();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/note", "/absent", "/nowhere", "/not-yours", "/accessibility", "/error"})
    void every_answer_says_what_a_browser_may_do(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path).with(user("ann")));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void over_https_the_browser_is_told_to_stay_there() throws Exception {
        assertThat(answer(get("/help").secure(true)).getHeader("Strict-Transport-Security"))
                .startsWith("max-age=");
    }

    @Test
    void files_with_their_version_in_the_path_may_be_kept_for_good() throws Exception {
        Document page = Jsoup.parse(answer(get("/help")).getContentAsString());

        for (String path : page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
            MockHttpServletResponse file = answer(get(path));
            assertThat(file.getStatus()).as(path).isEqualTo(200);
            assertThat(file.getHeader("Cache-Control")).as(path).contains("max-age=31536000", "immutable");
        }
        assertThat(page.select("link[rel=stylesheet]")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/govuk/6.6.0/govuk-frontend.min.css", "/moj/11.1.0/moj-frontend.min.css"})
    void no_style_sheet_names_a_font_or_an_emblem_that_is_not_ours(String path) throws Exception {
        assertThat(answer(get(path)).getContentAsString())
                .doesNotContain("@font-face", "GDS Transport", "govuk-crest", "/assets/fonts");
    }

    @Test
    void absent_and_forbidden_answer_byte_for_byte_alike() throws Exception {
        String absent = withoutToken("/absent");

        assertThat(withoutToken("/forbidden")).isEqualTo(absent);
        assertThat(withoutToken("/nowhere")).isEqualTo(absent);
        assertThat(answer(get("/forbidden").with(user("ann"))).getStatus()).isEqualTo(404);
        assertThat(answer(get("/nowhere").with(user("ann"))).getStatus()).isEqualTo(404);
    }

    private static String withoutToken(String path) throws Exception {
        return answer(get(path).with(user("ann")))
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "name=\"_csrf\"");
    }

    @Test
    void what_is_not_ones_own_to_do_is_said_so() throws Exception {
        MockHttpServletResponse answer = answer(get("/not-yours").with(user("ann")));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text()).isEqualTo("This is not yours to do");
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, Page not found",
        "405, 404, Page not found",
        "403, 403, This is not yours to do",
        "413, 413, That is too much to send",
        "400, 400, Turnstone could not read that",
        "500, 500, Something went wrong in Turnstone"
    })
    void what_nobody_answered_gets_a_page_in_plain_words(int code, int status, String heading) throws Exception {
        MockHttpServletResponse answer = answer(get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).doesNotContain("secret", "IllegalState", "at org.");
        assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void a_fault_of_ours_keeps_what_was_typed_into_a_form() throws Exception {
        Document page = Jsoup.parse(answer(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/note")
                        .param("_form", "x")
                        .param("text", "long <text>"))
                .getContentAsString());

        assertThat(page.select("main form").attr("action")).isEqualTo("/note");
        assertThat(page.select("main form input[name=text]").val()).isEqualTo("long <text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accessibility", "/privacy", "/what-is-recorded", "/help"})
    void anyone_may_read_what_the_installation_says_about_itself(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path));
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".ts-marking b").text()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(page.select("body > a").first().attr("href")).isEqualTo("#main-content");
        assertThat(page.select("form, nav")).isEmpty();
    }

    @Test
    void the_frame_says_who_is_signed_in_and_leads_only_where_they_may_go() throws Exception {
        Document page = Jsoup.parse(answer(get("/note").with(user("ann"))).getContentAsString());

        assertThat(page.select(".ts-header__who").text()).contains("ann", "Police offender manager");
        assertThat(page.select(".ts-header__place").text()).isEqualTo("Kingsmere IOM partnership");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/people");
        assertThat(page.select("form[action=/sign-out] input[name=_csrf]").val())
                .isNotEmpty();
        assertThat(page.select(".govuk-service-navigation__link").eachText())
                .containsExactly("Home", "People", "Cohort", "Nominations", "Meetings", "Performance", "Imports");
        assertThat(page.select(".ts-banner").text()).startsWith("Demonstration.");
    }

    @Test
    void a_stranger_is_sent_to_sign_in() throws Exception {
        MockHttpServletResponse answer = answer(request(HttpMethod.GET, "/note"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).endsWith("/sign-in");
    }

    private static MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return SITE.web.perform(request).andReturn().getResponse();
    }
}
