package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The list leaves only for those who may, with a reason, and with everyone in it on record. */
class TakeCohortAwayPageTests {
    private static final String WHY = "For the tasking meeting, on paper, destroyed afterwards";

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
    void the_file_holds_whom_the_reader_may_see_as_narrowed_and_all_of_them_are_on_record() {
        String amber = people.adult("=Maud", "Thornycroft");
        String hidden = people.excludedFor("sergeant", "Crispin", "Oldcastle");
        String inside = people.inCustody("Silas", "Underhay");
        TestPage file = taken(system.as("sergeant"), "/cohort/take-away?custody=no&name=Thornycroft", WHY);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body())
                .startsWith("marking,reference,name,")
                .contains("OFFICIAL-SENSITIVE," + amber + ",'=Maud Thornycroft,")
                .doesNotContain(hidden, "Oldcastle", inside, "Underhay");
        assertThat(system.owner().sql("""
                        select e.operation || ': ' || e.what || ', ' || (d.detail ->> 'why') || ', ' || count(*)
                        from governance.audit_entry e
                        join governance.audit_detail d using (partnership_id, seq)
                        join governance.audit_subject s using (partnership_id, seq)
                        where e.what like 'Took the list%' group by e.seq, e.operation, e.what, d.detail""").query(String.class).list())
                .containsExactly("DISCLOSURE: Took the list of the cohort away as a file, " + WHY + ", 1");
        assertThat(taken(system.as("coordinator"), "/cohort/take-away", WHY).body())
                .as("for those who may see them")
                .contains(hidden, inside);
    }

    @Test
    void without_a_reason_or_the_right_nothing_leaves() {
        String person = people.adult("Hester", "Quillfeather");
        TestPage refused = taken(system.as("coordinator"), "/cohort/take-away", "work");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Enter what you take the list for").doesNotContain(person);
        assertThat(system.as("police").get("/cohort/take-away").status()).isEqualTo(403);
        assertThat(system.as("police").get("/cohort").text()).doesNotContain("Take this list away");
        assertThat(system.as("coordinator").get("/cohort").text()).contains("Take this list away");
    }

    private static TestPage taken(TestBrowser browser, String path, String why) {
        return SentForm.of(browser, browser.get(path)).with("why", why).sendOnce();
    }
}
