package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The states of the pages on which the coordinator sets what is the partnership's own for RAG. */
final class RagParameterStates {
    private static final String ALL = "/cohort/parameters";
    private static final String LONG =
            "Integrated Offender Management steering group of Northbank and the Riverside, extraordinary meeting, minute 7(b)";

    private RagParameterStates() {}

    static void look(AxeBrowser.Window window) {
        window.look("exceptions", "/cohort/exceptions");
        window.look("what is set for RAG", ALL);
        for (String one : new String[] {
            "meaning-red",
            "review-custody",
            "limit-amber-alert",
            "move-amber-to-amber",
            "long-stay-green",
            "own-mistake"
        }) {
            window.look("set " + one, ALL + "/" + one + "/change");
        }
        refusedAndSet(window);
        takenBack(window);
    }

    private static void refusedAndSet(AxeBrowser.Window window) {
        Page page = window.look("set a move", ALL + "/move-amber-to-green/change");
        page.uncheck("input[value=PANEL]");
        page.click("main button:has-text('Set it from that day')");
        window.look("set a move, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(3);
        page.check("input[value=NOBODY]");
        page.check("input[value=PANEL]");
        assertThat(page.isChecked("input[value=NOBODY]")).isFalse();
        page.check("input[value=LEAD]");
        page.fill("#from-day", "1");
        page.fill("#from-month", "12");
        page.fill("#from-year", window.width() > 1000 ? "2027" : "2028");
        page.fill("#source", LONG);
        page.click("main button:has-text('Set it from that day')");
        window.look("history of a move");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("It is set from 1 December");
        window.look("what is set for RAG, one for later", ALL);
    }

    private static void takenBack(AxeBrowser.Window window) {
        Page page = window.open(ALL + "/move-amber-to-green");
        page.click("main a:has-text('Take back')");
        window.look("take back");
        page.click("main button:has-text('Take it back')");
        window.look("take back, refused");
        page.fill("#why", "The group meets again before that day");
        page.click("main button:has-text('Take it back')");
        window.look("history with one taken back");
        assertThat(page.locator("main").innerText()).contains("Taken back by");
    }
}
