package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The states of a file's page: looked at with very many problems and a very long name, taken, put away. */
final class ImportStates {
    private static final String LONG_NAME =
            "people-of-the-custody-suite-and-of-the-integrated-offender-management-team-week-47-final-version-2.csv";

    private ImportStates() {}

    static void look(AxeBrowser.Window window) {
        Page page = bring(window, manyProblems());
        window.look("a file looked at, with 400 problems");
        assertThat(page.locator("main").innerText()).contains("What to put right", "and 200 more in the CSV");
        page.click("main button:has-text('Take these rows')");
        page.waitForSelector("main :text('No row taken, 400 refused'), main :text('1 of 401 rows taken')");
        window.look("a file taken");
        bring(window, manyProblems());
        page.click("main button:has-text('Put the file away')");
        window.look("imports after a file was put away");
        bring(window, "a,b\n1,2\n");
        window.look("a file that cannot be read");
        page.click("main a:has-text('Match its columns')");
        window.look("columns to match");
        page.click("main button:has-text('Save and look')");
        window.look("columns to match, refused");
        ownList(window);
    }

    private static void ownList(AxeBrowser.Window window) {
        Page page = window.look("start from your list", "/imports/list");
        page.selectOption("#agency", "COUNCIL");
        page.setInputFiles("#file", new FilePayload(LONG_NAME, "text/csv", """
                Our ref,Surname,First name,DOB,Lead agency,RAG,Next action,By when
                1,Featherstonehaugh-Cholmondeley,Wilhelmina-Alexandrina,01/05/1990,Police,purple,Joint visit,01/02/2026
                2,Quillfeather,Hester,01/06/1990,Probation,Amber,,
                """.getBytes(StandardCharsets.UTF_8)));
        page.click("main button:has-text('Go on to its columns')");
        page.waitForSelector("main h1:has-text('What the columns of')");
        window.look("columns of your list");
        page.click("main button:has-text('Save and look at the list')");
        page.waitForSelector(".govuk-error-summary");
        window.look("columns of your list, refused");
        page.selectOption("#key", "our ref");
        page.fill("[id='day-cohort.adopted_on']", "01/02/2025");
        page.fill("[id='day-rag.from']", "01/10/2025");
        page.click("main button:has-text('Save and look at the list')");
        page.waitForSelector("main button:has-text('Take all good lines')");
        window.look("what comes of your list");
        page.click("main button:has-text('Take all good lines')");
        page.waitForSelector("main p:has-text('Your list is in')");
        window.look("your list is in");
    }

    private static Page bring(AxeBrowser.Window window, String content) {
        Page page = window.open("/imports");
        page.selectOption("#kind", "people");
        page.selectOption("#agency", "HOUSING");
        page.setInputFiles("#file", new FilePayload(LONG_NAME, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("main button:has-text('Look at the file')");
        page.waitForSelector("main h2:has-text('What to put right')");
        return page;
    }

    private static String manyProblems() {
        return "source_ref,person_ref,forename,surname,date_of_birth,postcode\n"
                + "1,P1,Wilhelmina-Alexandrina,Featherstonehaugh-Cholmondeley,1990-05-01,KM1 1AA\n"
                + IntStream.range(2, 402)
                        .mapToObj(row -> row + ",P" + row + ",Ann,Ashby,31/02/1990,")
                        .collect(Collectors.joining("\n"));
    }
}
