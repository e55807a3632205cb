package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.BroughtFile;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;

/** Actions of panels that met elsewhere come in an extract and are ended here like those agreed here. */
class ActionsBroughtInStoreTests {
    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void an_open_action_of_the_old_log_stands_with_the_others_and_its_agency_ends_it() {
        String person = people.adult("Maud", "Thornycroft");
        assertThat(bring(person, "AZ1", "Refer for supported housing", "open", "")
                        .newRows())
                .isEqualTo(1);
        assertThat(bring(
                                person,
                                "AX2",
                                "Visit at home",
                                "complete",
                                people.today().minusDays(3).toString())
                        .newRows())
                .isEqualTo(1);
        TestBrowser housing = system.as("housing");
        assertThat(housing.get("/meetings/actions").text())
                .contains(person + "/POLICE AZ1", "Refer for supported housing", "Maud Thornycroft")
                .doesNotContain("Visit at home");
        assertThat(housing.get("/people/" + person).text())
                .contains("Refer for supported housing", "From a list brought in.");
        end(housing, person);
        assertThat(housing.get("/meetings/actions").text()).doesNotContain(person);
        assertThat(housing.get("/people/" + person).text()).doesNotContain("Refer for supported housing");
    }

    @Test
    void what_was_ended_here_stays_so_until_its_agency_says_something_else_of_it() {
        String person = people.adult("Hester", "Quillfeather");
        TestBrowser housing = system.as("housing");
        bring(person, "AZ1", "Refer for supported housing", "open", "");
        end(housing, person);
        system.clock().forward(Duration.ofMinutes(5));
        assertThat(bring(person, "AZ1", "Refer for supported housing", "open", "")
                        .unchanged())
                .as("sent again as it was")
                .isEqualTo(1);
        assertThat(housing.get("/meetings/actions").text()).doesNotContain(person);
        system.clock().forward(Duration.ofMinutes(5));
        assertThat(bring(person, "AZ1", "Refer again: the place fell through", "open", "")
                        .corrected())
                .isEqualTo(1);
        assertThat(housing.get("/meetings/actions")
                        .document()
                        .select("tr:contains(" + person + ")")
                        .eachText())
                .as("what the agency says newly takes the place of what was said of its row here")
                .singleElement()
                .asString()
                .contains("Refer again");
    }

    @Test
    void a_withdrawn_row_is_no_action_any_more() {
        String person = people.adult("Silas", "Underhay");
        bring(person, "AY1", "Book an appointment with treatment", "open", "");
        system.clock().forward(Duration.ofMinutes(5));
        String file = "source_ref,person_ref,action,owner_agency,due,withdrawn\nAY1,%s,,,,y\n"
                .formatted(policeReference(person));
        assertThat(BroughtFile.bring(system, "POLICE", "actions", file).withdrawn())
                .isEqualTo(1);
        assertThat(system.as("housing").get("/meetings/actions").text()).doesNotContain(person);
    }

    private static void end(TestBrowser housing, String person) {
        String page = housing.get("/meetings/actions")
                .document()
                .select("tr:contains(" + person + ") a[href^=/meetings/actions/]")
                .attr("href");
        assertThat(SentForm.of(housing, housing.get(page))
                        .with("status", "DONE")
                        .with("evidence", "Moved in")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
    }

    private static ImportReport bring(String person, String row, String action, String status, String done) {
        String due = people.today().plusDays(9).toString();
        return BroughtFile.bring(
                system,
                "POLICE",
                "actions",
                "source_ref,person_ref,action,owner_agency,due,owner,status,done_on\n"
                        + String.join(",", row, policeReference(person), action, "HOUSING", due, "", status, done)
                        + "\n");
    }

    private static String policeReference(String person) {
        return system.owner()
                .sql("select person_ref from person.record where person_id = ? and owner_agency = 'POLICE'")
                .param(people.person(person).value())
                .query(String.class)
                .single();
    }
}
