package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The form on which a RAG status is changed, as one reader was shown it and fills it in. */
public record SentForm(TestBrowser browser, Document page, String action, Map<String, String> fields) {
    public static SentForm shownTo(TestBrowser browser, String person) {
        return of(browser, browser.get("/people/" + person + "/rag"));
    }

    public static SentForm of(TestBrowser browser, TestPage page) {
        Element form = page.document().selectFirst("main form[method=post]");
        assertThat(form).as(page.body()).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        for (String part : new String[] {"day", "month", "year"}) {
            fields.putIfAbsent("from-" + part, "");
        }
        fields.putIfAbsent("reason", "");
        return new SentForm(browser, page.document(), form.attr("action"), fields);
    }

    public SentForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public SentForm day(LocalDate day) {
        return day("" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
    }

    public SentForm day(String day, String month, String year) {
        return with("from-day", day).with("from-month", month).with("from-year", year);
    }

    /** Filled in as it should be. */
    public SentForm red(LocalDate from) {
        return with("status", "red").day(from).with("ground", "BREACH").with("reason", "Missed two appointments");
    }

    public TestPage sendOnce() {
        return sendTo(action);
    }

    public TestPage sendTo(String path) {
        return browser.postExactly(path, fields);
    }
}
