package org.turnstone.site.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;

/** A form as one reader was shown it, every field as it stands there, and what they fill in. */
record FilledForm(TestBrowser browser, String path, Map<String, String> fields) {
    static FilledForm of(TestBrowser browser, String path) {
        return of(browser, path, browser.get(path));
    }

    static FilledForm of(TestBrowser browser, String path, TestPage page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = page.document().selectFirst("main form[method=post]");
        if (form == null) {
            throw new AssertionError(path + " shows no form\n" + page.text());
        }
        form.select("input:not([type=radio]):not([type=checkbox]), textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("input[checked]").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("option[selected]")
                .forEach(chosen -> fields.put(chosen.closest("select").attr("name"), chosen.val()));
        return new FilledForm(browser, path, fields);
    }

    FilledForm with(String... more) {
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return this;
    }

    FilledForm until(java.time.LocalDate day) {
        return until("" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
    }

    FilledForm until(String day, String month, String year) {
        return with("until-day", day, "until-month", month, "until-year", year);
    }

    TestPage send() {
        return browser.postExactly(path, fields);
    }
}
