package org.turnstone.site;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form on which the tests of the form mechanism write notes. */
final class NotePages {
    private static final SiteForTests SITE = SiteForTests.shared();

    private NotePages() {}

    static String shownTo(String name) throws Exception {
        return shown(name).select("input[name=_form]").val();
    }

    static Document shown(String name) throws Exception {
        return Jsoup.parse(SITE.web
                .perform(get("/note").with(user(name)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    static MockHttpServletRequestBuilder note(String title, String text, String version, String token) {
        return post("/note")
                .param("title", title)
                .param("text", text)
                .param("version", version)
                .param("_form", token)
                .with(user("ann"))
                .with(csrf());
    }

    static MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return SITE.web.perform(request).andReturn().getResponse();
    }
}
