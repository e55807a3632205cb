package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.matching.DecideDoubt;
import org.turnstone.matching.ReviewQueue;

/** The data steward's morning in a real browser: two records settled by keyboard, one un-merged, and that undone. */
class MatchingJourneyTests {
    private static final String HEADER =
            "source_ref,person_ref,pnc,forename,surname,aliases,date_of_birth,sex,postcode\n";
    /** Where to keep a picture of each page, for whoever wants to look: {@code -Dpictures=FOLDER}. */
    private static final String PICTURES = System.getProperty("pictures", "");

    private static TestSystem system;
    private static AxeBrowser browser;

    @BeforeAll
    static void doubtful_records() {
        system = TestSystem.fresh();
        bring("POLICE", "people", HEADER + """
                1,P1,2019/0000001S,Nerys,Calloway,Nell,1990-05-01,f,ZZ1 1AA
                2,P2,,Corin,Slaithe,,1987-09-14,m,ZZ4 2TQ
                3,P3,,Cormac,Slaithe,,1987-09-14,m,ZZ4 2TQ
                4,P4,,Edda,Marlowe,,1979-02-02,f,ZZ5 5EE
                5,P5,,Jory,Penhale,,1983-03-03,m,ZZ6 6FF
                """);
        system.actingAs(
                "steward",
                () -> system.bean(DecideDoubt.class)
                        .decide(
                                system.bean(ReviewQueue.class)
                                        .open(1)
                                        .lines()
                                        .getFirst()
                                        .doubt()
                                        .id(),
                                new DecideDoubt.Choice.SomeoneNew(),
                                "His brother",
                                ""));
        bring("POLICE", "cohort", "source_ref,person_ref,adopted_on\n1,P1,2025-01-01\n2,P2,2025-01-01\n");
        bring("PROBATION", "people", HEADER + "1,B1,2019/0000001S,Nerys,Calloway,,1990-05-01,f,\n");
        bring("PROBATION", "custody", "source_ref,person_ref,reason,received_on\n1,B1,remand,2026-01-03\n");
        bring("HOUSING", "people", HEADER + """
                2,H2,,Conor,Slaithe,,1987-09-14,m,ZZ4 2TQ
                4,H4,,Edda,Marlowe,,1979-02-02,f,ZZ5 5EE
                5,H5,,Jory,Penhale,,1983-03-03,m,ZZ6 6FF
                """);
        browser = new AxeBrowser(system);
    }

    @AfterAll
    static void drop() {
        browser.close();
        system.close();
    }

    @Test
    void the_steward_settles_two_records_by_keyboard_un_merges_one_and_undoes_it() {
        try (AxeBrowser.Window window = browser.window(1280)) {
            window.signIn("steward");
            Page page = window.open("/matching");
            page.click("text=Start with the first");
            settle(window, page, "The same file in both offices");
            settle(window, page, "Asked housing: the same tenant");
            assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The rows that waited go in");

            page.navigate("/people?q=Nerys Calloway");
            page.click("main tbody th a");
            page.click("text=Merge or un-merge");
            page.check("main input[name=record] >> nth=1");
            page.click("text=Show what goes with them");
            window.look("what goes with an un-merge");
            assertThat(page.locator("main").innerText()).contains("Is this record about somebody else?");
            page.fill("#reason", "Another photograph on the file");
            page.click("text=Take them out and tell the agencies");
            assertThat(page.locator("h1").innerText()).isEqualTo("Records taken out");
            window.look("an un-merge");
            page.fill("#reason", "The photograph was of somebody else");
            page.click("text=Undo the un-merge");
            assertThat(page.locator("main").innerText()).contains("Undone: all that it took is where it was before");
            page.navigate("/people?q=Nerys Calloway");
            assertThat(page.locator("main tbody th a").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 375})
    void each_page_of_matching_can_be_read_by_everyone_and_fits(int width) {
        try (AxeBrowser.Window window = browser.window(width)) {
            window.signIn("steward");
            keep(window.look("what waits", "/matching"), "queue", width);
            Page page = window.open("/matching");
            page.click("main tbody th a:has-text('Conor Slaithe')");
            keep(window.look("a record beside two"), "review", width);
            page.click("text=Save and show the next");
            keep(window.look("a record, refused"), "review-refused", width);
            String nerys = reference("Nerys Calloway", window);
            String corin = reference("Corin Slaithe", window);
            keep(window.look("records of a person", "/matching/people/" + nerys), "records", width);
            window.open("/matching/people/" + nerys).click("text=Show what goes with them");
            keep(window.look("records of a person, refused"), "records-refused", width);
            keep(window.look("whom to merge", "/matching/people/" + nerys + "/merge"), "merge-who", width);
            String cormac = reference("Cormac Slaithe", window);
            keep(window.look("a merge", "/matching/people/" + corin + "/merge?with=" + cormac), "merge", width);
            page.fill("#reason", "Said to be brothers under two names");
            page.click("text=Propose the merge");
            page.click("main a[href^='/matching/second/']");
            keep(window.look("one's own proposal"), "second-own", width);
            String proposal = page.url();
            window.signIn("deputy");
            page.navigate(proposal);
            keep(window.look("another's proposal"), "second", width);
            page.click("text=Save your decision");
            window.look("another's proposal, refused");
            keep(window.look("how right links are", "/matching/automatic"), "automatic", width);
            keep(window.look("a pair of agencies", "/matching/automatic/POLICE-PROBATION"), "sign-off", width);
            keep(window.look("a link", "/matching/automatic/POLICE-PROBATION/look"), "look", width);
            keep(window.look("merged and un-merged", "/matching/moves"), "moves", width);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void settle(AxeBrowser.Window window, Page page, String reason) {
        String settled = page.url();
        window.tabTo("input[name=same]").press("Space");
        window.tabTo("#reason").type(reason).press("Enter");
        page.waitForCondition(() -> !page.url().equals(settled));
        page.waitForLoadState();
    }

    private static String reference(String name, AxeBrowser.Window window) {
        Page page = window.open("/people?q=" + name);
        String href =
                page.locator("main tbody th a:has-text('" + name + "')").first().getAttribute("href");
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private static void keep(Page page, String name, int width) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private static void bring(String agency, String kind, String file) {
        BroughtFile.bring(system, agency, kind, file);
    }
}
