package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;

/** The pages of locked and of draft cohorts, in the states that their use brings about. */
final class CohortListStates {
    private CohortListStates() {}

    static void look(AxeBrowser.Window window, String person) {
        locked(window);
        draft(window, person);
    }

    private static void locked(AxeBrowser.Window window) {
        Page page = window.look("lock the cohort", "/cohort/locked/new");
        page.click("main button:has-text('Lock it')");
        page.waitForSelector(".govuk-error-summary");
        window.look("lock the cohort, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(3);
        page.fill("#name", "Cohort of " + window.width());
        today(page, "asAt");
        page.fill("#purpose", "The baseline of this year's framework, agreed by the steering group");
        page.click("main button:has-text('Lock it')");
        window.look("a locked cohort beside the live one");
        page.click("main a:has-text('Retire it')");
        window.look("retire a locked cohort");
        page.click("main button:has-text('Retire it')");
        page.waitForSelector(".govuk-error-summary");
        window.look("retire a locked cohort, refused");
        window.look("locked cohorts", "/cohort/locked");
    }

    private static void draft(AxeBrowser.Window window, String person) {
        Page page = window.look("draw up a draft", "/cohort/draft/new");
        page.click("main button:has-text('Begin the draft')");
        page.waitForSelector(".govuk-error-summary");
        window.look("draw up a draft, refused");
        page.fill("#name", "Draft of " + window.width());
        page.fill("#why", "The first cohort, before the programme goes live");
        page.click("main button:has-text('Begin the draft')");
        window.look("a draft with nobody on it");
        String draft = page.url().replaceFirst("^https?://[^/]+", "");
        page = window.look("put a person on a draft", draft + "/put");
        page.click("main button:has-text('Put on the draft')");
        page.waitForSelector(".govuk-error-summary");
        window.look("put a person on a draft, refused");
        page.fill("#reference", person);
        page.fill("#reason", "Known to three agencies");
        page.click("main button:has-text('Put on the draft')");
        window.look("a draft with somebody on it");
        window.look("take in who is nominated", draft + "/nominations");
        window.look("take off a draft", draft + "/people/" + person + "/off");
        page = window.look("profile of a draft", draft + "/profile");
        page.click("main button:has-text('Enter that it is agreed')");
        page.waitForSelector(".govuk-error-summary");
        window.look("profile of a draft, refused");
        page.fill("#where", "The steering group of November");
        page.click("main button:has-text('Enter that it is agreed')");
        window.look("profile of a draft, agreed");
        page = window.look("accept a draft", draft + "/accept");
        page.click("main button:has-text('Save')");
        page.waitForSelector(".govuk-error-summary");
        window.look("accept a draft, refused");
        today(page, "on");
        page.fill("#where", "The steering group of November");
        page.click("main button:has-text('Save')");
        window.look("a draft that is accepted");
        window.look("draft cohorts", "/cohort/draft");
    }

    private static void today(Page page, String field) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        page.fill("#" + field + "-day", "" + today.getDayOfMonth());
        page.fill("#" + field + "-month", "" + today.getMonthValue());
        page.fill("#" + field + "-year", "" + today.getYear());
    }
}
