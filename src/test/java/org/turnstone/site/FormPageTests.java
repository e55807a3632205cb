package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.turnstone.site.NotePages.note;
import static org.turnstone.site.NotePages.send;
import static org.turnstone.site.NotePages.shown;
import static org.turnstone.site.NotePages.shownTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Outcome.Difference;

/** The form mechanism, seen from a browser, with one small room behind it. */
class FormPageTests {
    private static final SiteForTests SITE = SiteForTests.shared();

    /** A room of one form: a note that two people may write. Its act is counted. */
    @Controller
    static class Room {
        static final AtomicInteger SAVED = new AtomicInteger();
        static volatile int version = 1;
        private final Forms forms;

        record Note(String title, String text, String version) {}

        Room(Forms forms) {
            this.forms = forms;
        }

        @GetMapping("/note")
        ModelAndView show(Form form) {
            return page(form.startingWith(java.util.Map.of("text", "as it is", "version", "" + version)));
        }

        @PostMapping("/note")
        ModelAndView save(Note note, Form form) {
            return forms.submit(form, Note.class, () -> write(note), this::page);
        }

        private Outcome write(Note note) {
            List<Problem> problems = new ArrayList<>();
            if (note.text().isBlank()) {
                problems.add(new Problem("text", "Enter the note"));
            }
            if (note.title().isBlank()) {
                problems.add(new Problem("title", "Enter a title"));
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            if (!note.version().equals("" + version)) {
                return new Outcome.Overtaken(
                        List.of(new Difference("Note", note.text(), "theirs")), "" + version, "/note");
            }
            int number = SAVED.incrementAndGet();
            return new Outcome.Saved("/note/" + number, "The note is saved");
        }

        /** A note called gone has no page any more. */
        private ModelAndView page(Form form) {
            if (form.value("title").equals("gone")) {
                throw new NotFound();
            }
            return new ModelAndView("gallery/note", "form", form);
        }

        @GetMapping("/absent")
        String absent() {
            throw new NotFound();
        }

        @GetMapping("/forbidden")
        String forbidden() {
            throw new NotFound();
        }

        @GetMapping("/not-yours")
        String notYours() {
            throw new NotAllowed();
        }
    }

    @BeforeEach
    void start() {
        SiteForTests.shared();
        Room.SAVED.set(0);
        Room.version = 1;
        JdbcClient database = SITE.context.getBean(JdbcClient.class);
        database.sql("delete from site.draft").update();
    }

    @Test
    void problems_stand_in_the_order_of_the_fields_and_beside_them() throws Exception {
        Document page = Jsoup.parse(send(note("", "", "1", shownTo("ann"))).getContentAsString());

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachText())
                .containsExactly("Enter a title", "Enter the note");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#title", "#text");
        assertThat(page.select("#title-error").text()).isEqualTo("Error: Enter a title");
        assertThat(page.select("#text-error").text()).isEqualTo("Error: Enter the note");
    }

    @Test
    void what_was_typed_is_kept_and_escaped() throws Exception {
        String typed = "</textarea><script>alert('1')</script>\n & more";
        MockHttpServletResponse answer = send(note("", typed, "1", shownTo("ann")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#text").val())
                .isEqualTo(typed);
    }

    @Test
    void twenty_at_once_have_one_effect_and_the_same_answer() throws Exception {
        String token = shownTo("ann");
        List<Callable<String>> sendings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sendings.add(() -> send(note("title", "text", "1", token)).getHeader("Location"));
        }
        List<String> locations = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var answer : threads.invokeAll(sendings)) {
                locations.add(answer.get());
            }
        }

        assertThat(locations).hasSize(20).containsOnly("/note/1");
        assertThat(Room.SAVED).hasValue(1);
    }

    @Test
    void a_showing_is_good_for_its_own_reader_and_for_a_day() throws Exception {
        String token = shownTo("ann");
        MockHttpServletResponse others = send(note("title", "text", "1", token).with(user("ben")));
        SITE.now.set(SiteForTests.NOW.plus(Duration.ofHours(25)));
        MockHttpServletResponse late = send(note("title", "kept", "1", token));

        assertThat(others.getStatus()).isEqualTo(422);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Room.SAVED).hasValue(0);
        Document again = Jsoup.parse(late.getContentAsString());
        assertThat(again.select("#text").val()).isEqualTo("kept");
        String fresh = again.select("input[name=_form]").val();
        assertThat(send(note("title", "kept", "1", fresh)).getHeader("Location"))
                .isEqualTo("/note/1");
    }

    @Test
    void a_lost_session_keeps_what_was_typed_for_its_writer_alone() throws Exception {
        MockHttpServletResponse lost = SITE.web
                .perform(post("/note")
                        .param("_form", shownTo("ann"))
                        .param("title", "t")
                        .param("text", "long text"))
                .andReturn()
                .getResponse();

        assertThat(lost.getStatus()).isEqualTo(303);
        assertThat(lost.getHeader("Location")).isEqualTo("/note");
        assertThat(Room.SAVED).hasValue(0);
        assertThat(shown("ben").select("#text").val()).isEqualTo("as it is");
        Document back = shown("ann");
        assertThat(back.select("#text").val()).isEqualTo("long text");
        assertThat(back.select("main").text()).contains("What you typed at 10:32 on 17 November was kept");
    }

    @Test
    void what_was_kept_is_gone_when_saved_or_discarded_or_after_a_day() throws Exception {
        keepDraftOf("ann");
        send(note("title", "text", "1", shownTo("ann")));
        assertThat(shown("ann").select("#text").val()).isEqualTo("as it is");

        keepDraftOf("ann");
        SITE.web.perform(
                post("/drafts/discard").param("path", "/note").with(user("ann")).with(csrf()));
        assertThat(shown("ann").select("#text").val()).isEqualTo("as it is");

        keepDraftOf("ann");
        SITE.now.set(SiteForTests.NOW.plus(Duration.ofHours(25)));
        assertThat(shown("ann").select("#text").val()).isEqualTo("as it is");
    }

    @Test
    void someone_elses_change_is_shown_beside_ones_own_and_can_be_saved_over() throws Exception {
        String token = shownTo("ann");
        Room.version = 2;
        MockHttpServletResponse answer = send(note("title", "mine", "1", token));
        Document both = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(both.select("tbody").text()).contains("mine").contains("theirs");
        assertThat(both.select("form[action=/note] input[name=version]").val()).isEqualTo("2");
        assertThat(both.select("form[action=/note] input[name=text]").val()).isEqualTo("mine");
        assertThat(both.select("form[action=/note] input[name=_form]").val()).isEqualTo(token);
        assertThat(send(note("title", "mine", "2", token)).getStatus()).isEqualTo(303);
    }

    @Test
    void while_the_database_is_away_a_page_keeps_what_was_typed_and_sends_it_again() throws Exception {
        String token = shownTo("ann");
        SITE.databaseAway.set(true);
        MockHttpServletResponse answer = send(note("title", "line one\n\"two\" <b>", "1", token));
        SITE.databaseAway.set(false);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).doesNotContain("Exception", "at org.");
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("form[action=/note] input[name=text]").val()).isEqualTo("line one\n\"two\" <b>");
        assertThat(page.select("form[action=/note] input[name=_csrf]").val()).isNotEmpty();
        String kept = page.select("form[action=/note] input[name=_form]").val();
        assertThat(send(note("title", "text", "1", kept)).getHeader("Location")).isEqualTo("/note/1");
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        MockHttpServletResponse forged = SITE.web
                .perform(post("/note").param("title", "t").param("text", "x").with(user("ann")))
                .andReturn()
                .getResponse();

        assertThat(forged.getStatus()).isEqualTo(403);
        assertThat(Room.SAVED).hasValue(0);
    }

    private void keepDraftOf(String name) throws Exception {
        SITE.web.perform(
                post("/note").param("_form", shownTo(name)).param("title", "t").param("text", "long text"));
    }
}
