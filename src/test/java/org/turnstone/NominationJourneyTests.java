package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real browser: housing nominates a wild card, an officer and the coordinator screen it, the panel adopts. */
class NominationJourneyTests {
    private static TestSystem system;
    private static TestPeople people;
    private static AxeBrowser browser;

    @BeforeAll
    static void a_partnership_and_a_browser() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        browser = new AxeBrowser(system);
    }

    @AfterAll
    static void drop() {
        browser.close();
        system.close();
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 375})
    void someone_whom_housing_nominates_comes_onto_the_cohort(int width) {
        String name = width > 1000 ? "Merrin Tolland" : "Tobias Featherstonehaugh-Wickham";
        String person = people.notOnCohort(name.split(" ")[0], name.split(" ")[1]);
        try (AxeBrowser.Window window = browser.window(width)) {
            nominated(window, person);
            String path = screened(window, name);
            decided(window, path);
            assertThat(window.look("the cohort", "/cohort").innerText("main")).contains(name);
            told(window, path, name);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void nominated(AxeBrowser.Window window, String person) {
        window.signIn("housing");
        window.look("no nomination", "/nominations");
        Page page = window.look("a person who may be nominated", "/people/" + person);
        page.click("main a:has-text('Nominate for the cohort')");
        window.look("nominate");
        page.check("input[value=WILD_CARD]");
        page.click("main button:has-text('Nominate')");
        window.look("nominate, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(7);
        page.fill("#sponsor", "Head of tenancies");
        page.fill("#wild", "The score does not see what neighbours bear");
        page.fill("#why", "He takes from his neighbours and frightens them");
        page.selectOption("#psychological", "REPORTED");
        page.fill("#psychological-evidence", "Two neighbours told their housing officer");
        page.fill("#adds", "Visits by two agencies");
        page.fill("#objectives", "A settled tenancy");
        page.fill("#timescale", "Six months");
        page.click("main button:has-text('Nominate')");
        window.look("nominations of an agency");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The coordinator will be in touch");
        page.click("main table a");
        window.look("a nomination as its agency reads it");
        assertThat(page.innerText("main"))
                .contains("The coordinator will be in touch")
                .doesNotContain("Gates");
        page.click("main a:has-text('Withdraw')");
        window.look("withdraw");
    }

    private static String screened(AxeBrowser.Window window, String name) {
        window.signIn("coordinator");
        Page page = window.look("nominations", "/nominations");
        String path = page.getAttribute("main a:has-text('" + name + "')", "href");
        window.look("a nomination", path);
        page = window.look("answer the gates", path + "/screen");
        page.click("main button:has-text('Put the answers on record')");
        window.look("answer the gates, refused");
        for (String gate : List.of("long_custody", "area", "age", "profile", "capacity")) {
            page.check("input[name=" + gate + "][value=PASSES]");
            page.fill("#" + gate + "-reason", "Asked the agency that knows");
        }
        page.click("main button:has-text('Put the answers on record')");
        page.click("main a:has-text('Put on the agenda')");
        page.fill("#reason", "For the next panel");
        page.click("main button:has-text('Put on the agenda')");
        window.look("put on the agenda, refused");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("a sergeant or manager");
        window.signIn("sergeant");
        page = window.look("answer an officer’s gate", path + "/screen");
        page.check("input[name=sex_offender][value=PASSES]");
        page.click("main button:has-text('Put the answers on record')");
        window.signIn("coordinator");
        page = window.open(path + "/put-on-agenda");
        page.fill("#reason", "For the next panel");
        page.click("main button:has-text('Put on the agenda')");
        window.look("a nomination on the agenda");
        return path;
    }

    private static void decided(AxeBrowser.Window window, String path) {
        Page page = window.look("record the panel’s decision", path + "/decide");
        page.check("input[value=ADOPT]");
        page.click("main button:has-text('Record the decision')");
        window.look("record the panel’s decision, refused");
        day(page);
        page.fill("#reason", "Agreed: one plan for the whole house");
        page.fill("#votes_for", "5");
        page.fill("#votes_against", "1");
        page.fill("#dissent", "Health: too soon");
        page.check("input[value=FREE]");
        page.selectOption("#lead", "HOUSING");
        page.click("main button:has-text('Record the decision')");
        window.look("a nomination decided");
        assertThat(page.innerText("h1")).isEqualTo("Nomination: Adopted");
    }

    private static void told(AxeBrowser.Window window, String path, String name) {
        window.look("the letter to the person", path + "/letter");
        Page page = window.look("record how the person was told", path + "/told");
        page.click("main button:has-text('Put this on record')");
        window.look("record how the person was told, refused");
        day(page);
        page.fill("#who", "Housing officer of northbank");
        page.fill("#how", "At home, with the plan in hand");
        page.click("main button:has-text('Put this on record')");
        page.click("main a:has-text('Tell the agency')");
        window.look("tell the agency");
        page.fill("#reason", "The panel took your wild card on. You lead.");
        page.click("main button:has-text('Tell the agency')");
        window.signIn("housing");
        page = window.look("a nomination that was answered", path);
        assertThat(page.innerText("main")).contains(name, "You lead.").doesNotContain("too soon");
    }

    private static void day(Page page) {
        page.fill("#on-day", "" + people.today().getDayOfMonth());
        page.fill("#on-month", "" + people.today().getMonthValue());
        page.fill("#on-year", "" + people.today().getYear());
    }
}
