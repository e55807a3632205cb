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
