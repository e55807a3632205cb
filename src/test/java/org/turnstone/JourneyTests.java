package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.governance.Category;

/** The way through the house in a real browser: by keyboard alone, and each page looked at wide and narrow. */
class JourneyTests {
    private static TestSystem system;
    private static TestPeople people;
    private static AxeBrowser browser;
    private static String kestrel;
    private static String inCustody;
    private static String script;

    @BeforeAll
    static void a_partnership_and_a_browser() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        kestrel = people.adult("Rowan", "Kestrel");
        for (String marker : List.of("warning,Violent", "mappa,Level 2", "rso,", "marac,", "gang,", "prevent,")) {
            people.toldAgain(kestrel, "POLICE", "markers", "marker,level,from", marker + "," + people.today());
        }
        script = people.adult(TestPeople.SCRIPT, "Featherstonehaugh-Cholmondeley-Wriothesley");
        inCustody = people.inCustody("Jory", "Penhale");
        people.withOffence("Perrin", "Hollis", "02801", Category.CORE);
        browser = new AxeBrowser(system);
    }

    @AfterAll
    static void drop() {
        browser.close();
        system.close();
    }

    @Test
    void an_officer_signs_in_finds_a_misspelt_name_and_makes_the_person_red_by_keyboard_alone() {
        String person = people.adult("Tamsin", "Hartwell");
        try (AxeBrowser.Window window = browser.window(1280)) {
            Page page = window.open("/sign-in");
            window.tabTo("#username").type("police@northbank");
            window.tabTo("#password").type(TestSystem.PASSWORD).press("Enter");
            page.waitForURL("**/");
            window.tabTo("#find").type("Tamzin Hartwel").press("Enter");
            page.waitForURL("**/people?q=*");
            window.tabTo("a[href='/people/" + person + "']").press("Enter");
            page.waitForURL("**/people/" + person);
            window.tabTo("a[href='/people/" + person + "/rag']").press("Enter");
            page.waitForURL("**/rag");
            window.tabTo("input[name=status]").press("ArrowDown").press("ArrowUp");
            var today = people.today();
            window.tabTo("#from-day").type("" + today.getDayOfMonth());
            window.tabTo("#from-month").type("" + today.getMonthValue());
            window.tabTo("#from-year").type("" + today.getYear());
            window.tabTo("input[value=BREACH]").press("Space");
            window.tabTo("#reason").type("Missed two appointments");
            window.tabTo("main form button").press("Enter");
            page.waitForURL("**/people/" + person);
            assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The status is now Red");
            assertThat(page.locator(".ts-person__rag").innerText()).contains("Red", "0 days, limit 5");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 375})
    void each_page_can_be_read_by_everyone_and_fits(int width) {
        List<String> wrong = new ArrayList<>();
        try (AxeBrowser.Window window = browser.window(width)) {
            stranger(window);
            officer(window);
            changes(window);
            AtLargeStates.look(window, system, people);
            AssessmentStates.look(window, people);
            PanelStates.look(window, people);
            coordinator(window);
            emergency(window);
            others(window);
            wrong.addAll(window.complaints());
            System.out.println("pages looked at " + width + " pixels wide: " + window.looked());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_page_is_found() {
        try (AxeBrowser.Window window = browser.window(375)) {
            window.open("/sign-in").evaluate("""
                    () => {
                        const main = document.querySelector('main');
                        main.innerHTML = '<img src="/x.png"><p style="color: red">styled</p><input id="unnamed">';
                        main.style.minWidth = '900px';
                    }""");
            window.look("a page with faults");
            assertThat(window.complaints())
                    .anyMatch(wrong -> wrong.contains("image-alt"))
                    .anyMatch(wrong -> wrong.contains("label"))
                    .anyMatch(wrong -> wrong.contains("scrolls sideways"))
                    .anyMatch(wrong -> wrong.contains("Content Security Policy"));
        }
    }

    private static void stranger(AxeBrowser.Window window) {
        Page page = window.look("sign-in", "/sign-in");
        page.fill("#username", "nobody@northbank");
        page.fill("#password", "a wrong password");
        page.click("main button:has-text('Continue')");
        window.look("sign-in refused");
        window.look("help", "/help");
    }

    private static void officer(AxeBrowser.Window window) {
        window.signIn("police");
        window.look("home", "/");
        window.look("people, nothing asked", "/people");
        window.look("people found", "/people?q=Kestral");
        adding(window);
        window.look("person", "/people/" + kestrel);
        window.look("person with a long name", "/people/" + script);
        window.look("person in custody", "/people/" + inCustody);
        window.look("cohort", "/cohort");
        window.look("cohort narrowed", "/cohort?status=amber&lead=POLICE&custody=no");
        window.look("cohort narrowed to nobody", "/cohort?name=Zzyzx");
        window.look("RAG board", "/cohort/board");
        window.look("RAG board narrowed to nobody", "/cohort/board?name=Zzyzx");
        String then = "?as-at=" + people.today().minusDays(3);
        window.look("person looked back at", "/people/" + kestrel + then);
        window.look("cohort looked back at", "/cohort" + then);
        window.look("RAG board looked back at", "/cohort/board" + then);
        window.look("a day to come refused", "/cohort?as-at=2999-01-01", 422);
        window.look("no such person", "/people/ZZ-ZZZ", 404);
        window.look("not allowed", "/administration", 403);
    }

    private static void adding(AxeBrowser.Window window) {
        Page page = window.look("people, no one found", "/people?q=Zzyzx");
        page.click("main a:has-text('Add someone who is not here')");
        window.look("add a person");
        page.fill("#date_of_birth-day", "31");
        page.fill("#pnc", "1");
        page.click("main button:has-text('Add this person')");
        window.look("add a person, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(2);
        page.fill("#surname", "Inglewhite" + (window.width() > 1000 ? "" : "-Hartshorn"));
        page.fill("#pnc", "");
        page.fill("#date_of_birth-month", "3");
        page.fill("#date_of_birth-year", window.width() > 1000 ? "1990" : "1961");
        page.click("main button:has-text('Add this person')");
        window.look("a person added");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("This person was added.");
        page = window.open("/people/add");
        page.fill("#surname", "Inglewhite");
        page.click("main button:has-text('Add this person')");
        window.look("a person received");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Received.");
    }

    private static void changes(AxeBrowser.Window window) {
        String person = window.width() > 1000 ? people.adult("Sorrel", "Twining") : people.adult("Ellis", "Marsh");
        Page page = window.look("change RAG status", "/people/" + person + "/rag");
        SentForm.shownTo(system.as("sergeant"), person).red(people.today()).sendOnce();
        page.check("input[name=status][value=red]");
        page.click("main button:has-text('Save status')");
        window.look("overtaken");
        assertThat(page.locator("h1").innerText()).isEqualTo("Someone else changed this first");
        page.click("main button:has-text('Save what I typed')");
        window.look("change RAG status, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(3);
        window.look("person who changed", "/people/" + person);
        page = window.look("change RAG status, no choice", "/people/" + inCustody + "/rag");
        assertThat(page.locator("main form").count()).isZero();
    }

    private static void coordinator(AxeBrowser.Window window) {
        window.signIn("coordinator");
        window.look("change RAG status for the panel", "/people/" + kestrel + "/rag");
        RagParameterStates.look(window);
        window.look("performance", "/performance");
        window.look("a measure", "/performance/O-A2-10");
        window.look("the people of a measure", "/performance/O-A2-10/people");
    }

    private static void emergency(AxeBrowser.Window window) {
        window.signIn("health");
        window.look("consents", "/people/" + kestrel + "/consent");
        Page page = window.look("emergency", "/emergency?person=" + kestrel);
        page.click("main button:has-text('Open it now')");
        window.look("emergency, refused");
        page.check("input[value=FAMILY]");
        page.check("input[value=LIFE]");
        page.fill("#words", "Taken ill at the hostel");
        page.fill("#agreed-by", "Police offender manager of northbank");
        page.fill("#password", TestSystem.PASSWORD);
        page.click("main button:has-text('Open it now')");
        window.look("emergency, open");
    }

    private static void others(AxeBrowser.Window window) {
        window.signIn("steward");
        Page page = window.look("imports", "/imports");
        page.click("main table a");
        window.look("an import");
        window.look("imports, none found", "/imports?agency=HOUSING&outcome=REFUSED");
        window.look("feeds", "/imports/feeds");
        ImportStates.look(window);
        window.look("records that wait", "/matching");
        window.look("merged and un-merged", "/matching/moves");
        window.look("how right links are", "/matching/automatic");
        window.look("records of a person", "/matching/people/" + kestrel);
        window.signIn("privacy");
        for (String path : List.of(
                "", "/agreements", "/agreements/sign", "/lists", "/lists/add", "/erase", "/checkpoints", "/jobs")) {
            window.look("governance" + path, "/governance" + path);
        }
        page = window.look("emergencies", "/governance/emergencies");
        page.click("main table a");
        window.look("review of an emergency");
        page.click("main button:has-text('Put the review on record')");
        window.look("review of an emergency, refused");
        window.look("home with what cannot wait", "/");
        window.signIn("admin");
        window.look("staff narrowed", "/administration?name=nobody&role=BOARD_MEMBER");
        page = window.look("administration", "/administration");
        page.click("main a:has-text('feed keys')");
        window.look("feed keys");
        page.fill("#use", "Nightly custody extract of the prison’s case system, looked after by its data team");
        page.click("main button:has-text('Issue a key')");
        window.look("a feed key issued");
        window.look("add staff", "/administration/add-staff");
        AdministrationStates.look(window);
        window.look("sessions", "/sessions");
    }
}
