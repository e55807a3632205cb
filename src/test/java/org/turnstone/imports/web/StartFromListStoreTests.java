package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.TwoWorlds;

/** A partnership's own list, brought once, becomes who is on the cohort, who leads, RAG statuses and open actions. */
class StartFromListStoreTests {
    private static final String HEADER =
            "PNC Number,Surname,First Name,DOB,Date Adopted,Lead Agency,RAG,RAG since,Next action,By when,Shoe size\n";

    private static TestSystem system;
    private static TestBrowser coordinator;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        coordinator = system.as("coordinator");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void a_list_is_in_after_four_pages_and_each_line_is_a_person_with_a_clock_a_lead_and_an_action() {
        TestPage columns = coordinator.get(brought("COUNCIL", """
                #417,Quillfeather,Hester,01/02/1991,03/03/2024,Probation,Amber Alert,01/11/2025,Joint visit,30/11/2025,5
                #418,Oldcastle,Crispin,04/05/1988,03/03/2024,Police,green,01/10/2025,,,9
                """));
        assertThat(columns.document().select("select option[selected]").eachAttr("value"))
                .as("what the names of columns say is chosen already")
                .contains(
                        "pnc number",
                        "person.surname",
                        "cohort.adopted_on",
                        "allocations.lead_agency",
                        "rag.status",
                        "rag.from",
                        "actions.action",
                        "actions.due");
        assertThat(columns.document().select("select[name^=is-] option").eachText())
                .as("in words, each of them")
                .noneMatch(words -> words.matches(".*[a-z]\\.[a-z].*|.*_.*"))
                .contains("RAG status since", "Lead agency", "What is to be done");
        TestPage looked = coordinator.post(path(columns), as(columns));
        assertThat(looked.text())
                .contains("Nothing has gone in yet", "Cohort", "Allocations", "RAG statuses", "Actions")
                .doesNotContain("what to put right");
        assertThat(rows(looked)).containsExactly("2", "2", "2", "1");

        TestPage taken = coordinator.post(looked.document().select("main form").attr("action"));

        assertThat(taken.text()).contains("Your list is in");
        assertThat(coordinator.get("/cohort").text()).contains("Hester Quillfeather", "Crispin Oldcastle");
        String person = coordinator
                .get("/people?q=Quillfeather")
                .document()
                .select("main a[href^=/people/]")
                .attr("href");
        assertThat(coordinator.get(person).text()).contains("Amber Alert", "Joint visit", "Probation");
        assertThat(coordinator.get("/meetings/actions").text())
                .contains("Joint visit", "Probation")
                .doesNotContain("Oldcastle");
    }

    @Test
    void what_is_missing_or_said_twice_is_asked_for_beside_its_field_and_what_was_chosen_is_kept() {
        TestPage columns = coordinator.get(brought("POLICE", "#419,Fothergill,Barnaby,1990-01-01,,,,,,,\n"));
        String[] chosen = as(columns);
        TestPage refused = coordinator.post(
                path(columns), with(with(with(chosen, "key", ""), "is-4", "person.surname"), "is-6", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list li").eachText())
                .containsExactly(
                        "Select the column that tells one person from another",
                        "Another of your columns is this already",
                        "Say as well which of your columns is the RAG status, or leave this out",
                        "Say which column tells since when each is on the cohort, or enter a day for all");
        assertThat(refused.document().select("#is-8 option[selected]").val()).isEqualTo("actions.action");
    }

    @Test
    void a_day_for_all_lines_stands_where_no_column_tells_it_and_a_wrong_value_is_said_by_row() {
        TestPage columns = coordinator.get(brought("PROBATION", """
                #420,Pennington,Ivy,1990-01-01,,Police,purple,,,,
                #421,Underhay,Silas,1985-01-01,,Police,Red,,,,
                """));
        String[] chosen = with(with(with(as(columns), "is-4", ""), "is-7", ""), "day-cohort.adopted_on", "31/02/2025");
        assertThat(coordinator.post(path(columns), chosen).text())
                .contains("There is no such day", "Say which column tells since when each has the status");
        TestPage looked = coordinator.post(
                path(columns), with(with(chosen, "day-cohort.adopted_on", "01/02/2025"), "day-rag.from", "20/10/2025"));
        assertThat(rows(looked)).containsExactly("2", "2", "2", "0");
        assertThat(looked.text())
                .contains("RAG statuses: what to put right", "Write one of: green, amber, amber_alert, red, blue");
    }

    @Test
    void a_list_is_for_whoever_brought_it_and_another_file_is_no_list() {
        String columns = brought("HOUSING", "#422,Applegarth,Wren,1990-01-01,2025-01-01,,,,,,\n");
        assertThat(system.as("police").get(columns).status()).isEqualTo(404);
        assertThat(coordinator.get(columns.replace("/columns", "")).status())
                .as("nothing is said of its columns yet")
                .isEqualTo(404);
        TestPage file = ImportPagesStoreTests.upload(coordinator, "a,b\n1,2\n");
        String run = file.location().orElseThrow().replace("/imports/", "/imports/list/");
        assertThat(coordinator.get(run + "/columns").status()).isEqualTo(404);
    }

    private static String brought(String agency, String lines) {
        coordinator.get("/imports/list");
        TestPage brought = ImportPagesStoreTests.upload(
                coordinator,
                "/imports/list",
                "our list.csv",
                HEADER + withNumbers(lines),
                Map.of("agency", agency, "extractedAt", ""));
        assertThat(brought.status()).as(brought.text()).isEqualTo(303);
        return brought.location().orElseThrow();
    }

    /** A PNC number for each #417. */
    private static String withNumbers(String lines) {
        return Pattern.compile("#([0-9]+)")
                .matcher(lines)
                .replaceAll(number -> TwoWorlds.pnc(Integer.parseInt(number.group(1))));
    }

    private static String path(TestPage columns) {
        return columns.document().select("main form").attr("action");
    }

    /** All fields as the page has them chosen. */
    private static String[] as(TestPage page) {
        List<String> sent = new ArrayList<>();
        for (Element field : page.document().select("main select, main input[type=text]")) {
            sent.add(field.attr("name"));
            sent.add(field.is("select") ? field.select("option[selected]").val() : field.val());
        }
        return sent.toArray(String[]::new);
    }

    private static String[] with(String[] sent, String field, String value) {
        String[] other = sent.clone();
        for (int at = 0; at < other.length; at += 2) {
            if (other[at].equals(field)) {
                other[at + 1] = value;
                return other;
            }
        }
        return Stream.concat(Stream.of(sent), Stream.of(field, value)).toArray(String[]::new);
    }

    private static List<String> rows(TestPage looked) {
        return looked.document()
                .select("main table")
                .first()
                .select("tbody tr td:nth-of-type(1)")
                .eachText();
    }
}
