package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.imports.web.ImportPagesStoreTests.location;
import static org.turnstone.imports.web.ImportPagesStoreTests.upload;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

/** A police officer brings last night's arrests in, and finds them with the person. */
class ArrestsFromPageStoreTests {
    private static final int MANY = 53;
    private static final String HEADER = "source_ref,source_updated_at,person_ref,pnc,forename,surname,date_of_birth,"
            + "arrested_at,custody_suite,offence_code,offence_text,outcome\n";
    private static final String ANN = "2026-01-15 05:00,P1,2019/0000001S,Ann,Ashby,1990-05-01,";

    private static String arrests() {
        return HEADER
                + IntStream.rangeClosed(1, MANY)
                        .mapToObj(night -> "A%d,%s%s 23:%02d,Suite %d,04607,Theft from a shop,charged\n"
                                .formatted(
                                        night,
                                        ANN,
                                        java.time.LocalDate.of(2025, 11, 1).plusDays(night),
                                        night % 60,
                                        night))
                        .collect(Collectors.joining())
                + "A99," + ANN + "31/02/2026 21:40,Suite 99,04607,Theft from a shop,charged\n";
    }

    @Test
    void a_police_officer_brings_arrests_in_and_the_person_shows_them_the_older_ones_too() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser officer = system.as("police");
            officer.get("/imports");
            TestPage looked = officer.get(location(upload(officer, "arrests", "", arrests())));
            assertThat(looked.text())
                    .contains("Looked at, nothing taken", "There is no such day as 31/02/2026", "Suite 1", "04607");
            assertThat(officer.get("/people?q=ashby").text()).contains("No one found");

            TestPage taken = officer.post(looked.document().select("main form").attr("action"));
            assertThat(taken.text()).contains(MANY + " of " + (MANY + 1) + " rows taken, 1 refused");
            assertThat(officer.get("/imports?kind=arrests&from=31/02/2026").text())
                    .contains("arrests.csv", "There is no such day as 31/02/2026");
            assertThat(officer.get("/imports?kind=arrests&to=2001-01-01").text())
                    .doesNotContain("arrests.csv");

            String person = officer.get("/people?q=ashby")
                    .document()
                    .select("main tbody th a")
                    .attr("href");
            TestPage sources = officer.get(person + "/sources");
            assertThat(sources.text())
                    .contains("Arrests", "Suite 53", "Suite 4 ", "1 to 50 of 53", "Theft from a shop")
                    .doesNotContain("Suite 3 ", "Suite 99");
            String older = sources.document().select("main a[rel=next]").first().attr("href");
            assertThat(officer.get(older).text())
                    .contains("Suite 3 ", "Suite 1 ", "51 to 53 of 53")
                    .doesNotContain("Suite 4 ");
        }
    }
}
