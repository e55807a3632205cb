package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.turnstone.site.NotePages.note;
import static org.turnstone.site.NotePages.send;
import static org.turnstone.site.NotePages.shown;
import static org.turnstone.site.NotePages.shownTo;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form that was saved, reached again by Back and sent again: the same is harmless, other contents are refused. */
class SentAgainPageTests {
    private static final SiteForTests SITE = SiteForTests.shared();

    @BeforeEach
    void start() {
        SiteForTests.shared();
        FormPageTests.Room.SAVED.set(0);
        FormPageTests.Room.version = 1;
        SITE.context.getBean(JdbcClient.class).sql("delete from site.draft").update();
    }

    @Test
    void sent_again_with_other_contents_it_is_refused_in_words_and_nothing_typed_is_lost() throws Exception {
        String token = shownTo("ann");
        assertThat(send(note("title", "first", "1", token)).getHeader("Location"))
                .isEqualTo("/note/1");

        MockHttpServletResponse changed = send(note("title", "second", "1", token));

        assertThat(changed.getStatus()).isEqualTo(409);
        Document again = Jsoup.parse(changed.getContentAsString());
        assertThat(again.select(".govuk-error-summary").text())
                .contains(
                        "This form was sent already; what you typed now has not been saved. Check it and send it again");
        assertThat(again.select("#text").val()).isEqualTo("second");
        assertThat(FormPageTests.Room.SAVED).hasValue(1);
        assertThat(send(note("title", "first", "1", token)).getHeader("Location"))
                .isEqualTo("/note/1");
        String fresh = again.select("input[name=_form]").val();
        assertThat(fresh).isNotEqualTo(token);
        assertThat(send(note("title", "second", "1", fresh)).getHeader("Location"))
                .isEqualTo("/note/2");
    }

    @Test
    void line_ends_and_the_order_of_the_fields_are_not_other_contents() throws Exception {
        String token = shownTo("ann");
        send(note("title", "one\r\ntwo", "1", token));

        MockHttpServletResponse same = send(post("/note")
                .param("version", "1")
                .param("text", "one\ntwo")
                .param("title", "title")
                .param("_form", token)
                .with(user("ann"))
                .with(csrf()));

        assertThat(same.getHeader("Location")).isEqualTo("/note/1");
        assertThat(FormPageTests.Room.SAVED).hasValue(1);
    }

    @Test
    void where_the_first_sending_left_no_page_what_was_typed_stands_on_one_of_its_own() throws Exception {
        String token = shownTo("ann");
        send(note("title", "gone", "1", token));

        MockHttpServletResponse changed = send(note("gone", "my <b>words</b>", "1", token));

        assertThat(changed.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(changed.getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("This form was sent already");
        assertThat(page.select(".govuk-details__text p").eachText()).contains("my <b>words</b>");
        assertThat(page.select("main a[href=/note/1]")).isNotEmpty();
        assertThat(FormPageTests.Room.SAVED).hasValue(1);
    }

    @Test
    void a_change_sent_after_the_session_ended_is_kept_though_its_form_was_sent_already() throws Exception {
        String token = shownTo("ann");
        send(note("title", "first", "1", token));

        String same = lost(token, "first");
        String changed = lost(token, "second");

        assertThat(same).isEqualTo("/note/1");
        assertThat(changed).isEqualTo("/note");
        assertThat(shown("ann").select("#text").val()).isEqualTo("second");
    }

    private static String lost(String token, String text) throws Exception {
        return send(post("/note")
                        .param("_form", token)
                        .param("title", "title")
                        .param("text", text)
                        .param("version", "1"))
                .getHeader("Location");
    }
}
