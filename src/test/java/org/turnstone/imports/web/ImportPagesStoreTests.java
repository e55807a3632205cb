package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.site.SpreadsheetText;

/** From a file to a person found, through the pages. */
class ImportPagesStoreTests {
    private static final String FILE = """
            source_ref,person_ref,pnc,forename,surname,date_of_birth
            1,P1,2019/0000001S,Ann,Ashby,1990-05-01
            2,P2,,Ann,Ashbey,1990-05-01
            3,P3,,=cmd|'x',<script>alert(1)</script>,1980-01-01
            4,P4,,Dee,Dunn,31/02/1980
            """;

    @Test
    void a_file_is_looked_at_taken_and_its_people_found_and_the_doubtful_one_settled() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            assertThat(sergeant.get("/imports")
                            .document()
                            .select("#kind option")
                            .first()
                            .val())
                    .isEmpty();
            TestPage looked = sergeant.get(location(upload(sergeant, FILE)));
            assertThat(looked.text()).contains("Looked at, nothing taken", "There is no such day as 31/02/1980");
            assertThat(sergeant.get("/people?q=ashby").text()).contains("No one found");

            String take = looked.document().select("main form").attr("action");
            TestPage taken = sergeant.post(take);
            assertThat(taken.text()).contains("3 of 4 rows taken, 1 refused");

            TestPage found = sergeant.get("/people?q=an+ashbi");
            assertThat(found.document().select("main tbody th a").eachText()).containsExactly("Ann Ashby");
            assertThat(sergeant.get("/people?q=script").document().select("main script"))
                    .isEmpty();

            TestBrowser steward = system.as("steward");
            TestPage waiting = steward.get("/matching");
            assertThat(waiting.text()).contains("record waits");
            String record = waiting.document().select("main tbody th a").attr("href");
            TestPage doubtful = steward.get(record);
            String form = doubtful.document().select("main input[name=_form]").val();
            String ann =
                    doubtful.document().select("main input[name=same]").first().val();
            TestPage refused = steward.postOnce(record, "_form", form, "same", ann, "reason", "");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select(".govuk-error-summary__list a").attr("href"))
                    .isEqualTo("#reason");
            TestPage settled = steward.post(record, "_form", form, "same", ann, "reason", "Same photograph");
            assertThat(settled.text()).contains("Settled. The rows that waited go in", "None. Every record is settled");
            assertThat(sergeant.get("/people?q=ashbey").text()).contains("Ann Ashby", "also known as Ann Ashbey");
        }
    }

    @Test
    void a_file_that_was_taken_is_not_offered_again_where_it_was_looked_at() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            sergeant.get("/imports");
            String run = location(upload(sergeant, FILE));
            String offered = "main form[action$=/take], main form[action$=/put-away]";
            assertThat(sergeant.get(run).document().select(offered)).hasSize(2);
            String taken = location(sergeant.postOnce(run + "/take"));
            assertThat(location(sergeant.postOnce(run + "/take")))
                    .as("pressed twice")
                    .isEqualTo(taken);
            assertThat(sergeant.get("/imports").document().select("main tbody tr"))
                    .hasSize(2);
            TestPage again = sergeant.get(run);
            assertThat(again.text()).contains("The file has been taken since");
            assertThat(again.document().select(offered)).isEmpty();
        }
    }

    @Test
    void other_agencies_do_not_see_the_run_and_may_not_bring_in_the_file() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            sergeant.get("/imports");
            String run = location(upload(sergeant, FILE));
            TestBrowser housing = system.as("housing");
            assertThat(housing.get(run).status()).isEqualTo(404);
            assertThat(housing.get(run + "/problems.csv").status()).isEqualTo(404);
            assertThat(disclosures(system)).isEmpty();
            assertThat(sergeant.get(run + "/problems.csv").body()).contains("There is no such day as 31/02/1980");
            assertThat(disclosures(system))
                    .as("who took what a file says of people")
                    .containsExactly("Problems of a file of people taken away as CSV, by "
                            + system.staff("sergeant").value() + " of POLICE");
            housing.get("/imports");
            assertThat(upload(housing, FILE).status()).isEqualTo(403);
        }
    }

    @Test
    void what_is_asked_of_the_files_and_not_understood_is_said_beside_its_field() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            sergeant.get("/imports");
            upload(sergeant, FILE);
            TestPage odd = sergeant.get("/imports?agency=Z&kind=banana&outcome=pear&from=31/02/2026&to=soon");
            assertThat(odd.document().select(".ts-filter .govuk-error-message").eachText())
                    .containsExactly(
                            "Error: “Z” is none of these. Files of any agency are shown",
                            "Error: “banana” is none of these. Files of any kind are shown",
                            "Error: “pear” is none of these. Files whatever came of them are shown",
                            "Error: There is no such day as 31/02/2026. Files from the first one on are shown",
                            "Error: Write the day as 2025-03-09 or 09/03/2025. Files up to today are shown");
            assertThat(odd.document().select(".ts-filter #from").val()).isEqualTo("31/02/2026");
            assertThat(odd.document().select("main tbody tr")).hasSize(1);
        }
    }

    @Test
    void no_value_of_the_problems_file_can_be_taken_for_a_formula() {
        assertThat(SpreadsheetText.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(SpreadsheetText.harmless("@sum")).startsWith("'");
        assertThat(SpreadsheetText.harmless("Fill in from")).isEqualTo("Fill in from");
    }

    private static List<String> disclosures(TestSystem system) {
        return system.owner().sql("""
                select e.what || ', by ' || (d.detail ->> 'recipient') || ' of ' || (d.detail ->> 'recipient_agency')
                from governance.audit_entry e join governance.audit_detail d using (partnership_id, seq)
                where e.operation = 'DISCLOSURE' order by e.seq""").query(String.class).list();
    }

    static String location(TestPage answer) {
        return answer.location().orElseThrow(() -> new AssertionError(answer.status() + " " + answer.text()));
    }

    @Test
    void last_weeks_file_brought_after_todays_replaces_nothing() {
        String before =
                "source_ref,person_ref,pnc,forename,surname,date_of_birth\n1,P1,2019/0000001S,Ann,Ashby,1990-05-01\n";
        String today = before.replace("Ashby", "Ashworth");
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            assertThat(sergeant.get("/imports").text()).contains("When was this extract made?", "an older row never");
            taken(sergeant, upload(sergeant, "people", "14/01/2026 02:00", today));
            assertThat(taken(sergeant, upload(sergeant, "people", "2026-01-07", before))
                            .text())
                    .contains("older than what is known, kept out 1", "7 Jan 2026, 00:00");
            assertThat(sergeant.get("/people?q=ashworth").document().select("main tbody th a"))
                    .hasSize(1);
            for (String wrong : java.util.List.of("26/10/2025 01:30", "31/02/2026", "2199-01-01")) {
                TestPage refused = upload(sergeant, "people", wrong, before);
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.document()
                                .select(".govuk-error-summary__list a")
                                .attr("href"))
                        .isEqualTo("#extractedAt");
                assertThat(refused.document().select("#extractedAt").val()).isEqualTo(wrong);
            }
        }
    }

    /** A file that was looked at, its good rows taken. */
    static TestPage taken(TestBrowser browser, TestPage uploaded) {
        TestPage looked = browser.get(location(uploaded));
        return browser.post(looked.document().select("main form").attr("action"));
    }

    static TestPage upload(TestBrowser browser, String file) {
        return upload(browser, "people", "", file);
    }

    static TestPage upload(TestBrowser browser, String kind, String extractedAt, String file) {
        return upload(
                browser,
                "/imports",
                kind + ".csv",
                file,
                Map.of("kind", kind, "agency", "POLICE", "feed", "", "extractedAt", extractedAt));
    }

    static TestPage upload(TestBrowser browser, String path, String name, String file, Map<String, String> fields) {
        String edge = "part-of-a-form";
        String body = part(edge, "_csrf", browser.csrf())
                + fields.entrySet().stream()
                        .map(field -> part(edge, field.getKey(), field.getValue()))
                        .collect(Collectors.joining())
                + "--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n"
                + file + "\r\n--" + edge + "--\r\n";
        return browser.send(browser.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String part(String edge, String name, String value) {
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
