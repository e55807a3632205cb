package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.shared.AgencyCode;

/** A file that names its columns otherwise is matched once, on a page, and read the same way from then on. */
class MatchColumnsStoreTests {
    private static final String FILE = """
            Record ID,Nominal ID,First Name,Surname,DOB,Shoe size
            1,P1,Ann,Ashby,05/31/1990,5
            """;

    private static final String[] MATCHED = {
        "is-0",
        "source_ref",
        "is-1",
        "person_ref",
        "is-2",
        "forename",
        "is-3",
        "surname",
        "is-4",
        "date_of_birth",
        "dates-4",
        "MONTH_FIRST",
        "is-5",
        "",
        "fixed-sex",
        "f"
    };

    @Test
    void unknown_columns_are_shown_beside_ours_with_suggestions_and_values_to_whoever_brought_the_file_alone() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            String run = brought(sergeant);
            assertThat(sergeant.get(run).text()).contains("shoe size", "has no such column");
            TestPage columns = sergeant.get(run + "/columns");
            assertThat(columns.text()).contains("shoe size", "05/31/1990", "Ann");
            assertThat(columns.document()
                            .select("select[name=is-4] option[selected]")
                            .val())
                    .isEqualTo("date_of_birth");
            assertThat(columns.document().select("select[name^=dates-]").eachAttr("name"))
                    .as("a form of days is asked of days alone")
                    .containsExactly("dates-4");
            assertThat(columns.document().select("select[name=is-0] option").eachText())
                    .contains(
                            "source_ref: your own id of the row", "date_of_birth: a day", "sex: m, f, x, u and so on");
            TestPage none = sergeant.get(brought(sergeant, "colour,shoe size,born\nred,5,1990-01-01\n") + "/columns");
            assertThat(none.document().select("input[name^=fixed-]").eachAttr("name"))
                    .as("what names a row or a person is never the same for all")
                    .doesNotContain("fixed-source_ref", "fixed-person_ref");
            assertThat(system.as("police").get(run + "/columns").status()).isEqualTo(404);
            TestPage refused = sergeant.post(run + "/columns", "is-0", "source_ref", "is-1", "source_ref");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                    .containsExactly("#is-0", "#is-1");
            assertThat(refused.text()).contains("Say which of your columns is person_ref: your own id of the person");
        }
    }

    @Test
    void what_is_matched_once_the_page_and_the_command_follow_for_this_agency_alone() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser sergeant = system.as("sergeant");
            TestPage looked = sergeant.post(brought(sergeant) + "/columns", MATCHED);
            assertThat(looked.text())
                    .contains("Looked at, nothing taken", "31 May 1990")
                    .doesNotContain("no such column");
            assertThat(commanded(system, "POLICE", FILE.replace("1,P1", "2,P2")))
                    .isEqualTo(1);
            assertThat(commanded(system, "HOUSING", FILE)).isZero();
            assertThat(system.owner()
                            .sql("select count(*) from governance.audit_entry where what like 'Said which columns%'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_file_whose_columns_cannot_be_read_is_not_sent_to_be_matched_and_no_rows_are_counted() {
        TestBrowser sergeant = TestSystem.shared().as("sergeant");
        TestPage unreadable = sergeant.get(brought(sergeant, "source_ref,\"person_ref\n1,2\n"));
        assertThat(unreadable.text())
                .contains("What to put right")
                .doesNotContain("Match its columns", "rows in the file");
        TestPage unknown = sergeant.get(brought(sergeant, "a,b\n1,2\n"));
        assertThat(unknown.text()).contains("Match its columns").doesNotContain("rows in the file");
        TestPage doubled = sergeant.get(brought(sergeant, "source_ref,person_ref,surname,surname\n1,P1,Ash,Ash\n"));
        assertThat(doubled.text())
                .contains(
                        "No row was read, and none can be taken until the file is put right",
                        "This column is there twice")
                .doesNotContain("rows in the file", "refused");
    }

    @Test
    void the_first_five_good_rows_stand_in_the_columns_of_the_file_below_the_button_that_takes_them() {
        TestBrowser sergeant = TestSystem.shared().as("sergeant");
        StringBuilder file = new StringBuilder("surname,person_ref,source_ref,forename\n");
        for (int row = 1; row <= 7; row++) {
            file.append("Ash,P").append(row).append(',').append(row).append(",Ann\n");
        }
        TestPage page = sergeant.get(brought(sergeant, file.toString()));
        assertThat(page.document().select(".ts-scroll[tabindex=0] thead th").eachText())
                .containsExactly("Row", "Surname", "Agency’s own person", "Agency’s own row", "Forename");
        assertThat(page.document().select(".ts-scroll tbody tr").eachText())
                .hasSize(5)
                .startsWith("2 Ash P1 1 Ann");
        assertThat(page.text()).contains("and 2 more rows.");
        assertThat(page.body().indexOf("Take these rows"))
                .isLessThan(page.body().indexOf("ts-scroll"));
    }

    private static String brought(TestBrowser browser) {
        return brought(browser, FILE);
    }

    private static String brought(TestBrowser browser, String file) {
        browser.get("/imports");
        return ImportPagesStoreTests.location(ImportPagesStoreTests.upload(browser, file));
    }

    private static int commanded(TestSystem system, String agency, String file) {
        return system.actingAs("coordinator", () -> {
            try {
                return system.bean(RunImport.class)
                        .run(
                                new ImportRequest(
                                        "people", new AgencyCode(agency), "main", "people.csv", null, false, false),
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                                progress -> {})
                        .report()
                        .newRows();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
