package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What a partnership sets holds there from its day on, and is shown with its source. */
class RagParametersPageTests {
    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void northbank_sets_its_own() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        set("insert into rag.own_meaning values (?, ?, 'RED', 'Wanted, and nothing else', 'Steering group, minute 7')");
        set("insert into rag.own_move values (?, ?, 'AMBER', 'GREEN', '{CORE_AGENCY}', 'Steering group, minute 8')");
        set("insert into rag.own_move values (?, ?, 'AMBER', 'AMBER_ALERT', '{}', 'Steering group, minute 9')");
        system.owner()
                .sql("insert into rag.own_meaning values (?, ?, 'AMBER', 'From tomorrow', 'Minute 10')")
                .params(system.partnership("northbank").value(), people.today().plusDays(1))
                .update();
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void the_form_offers_what_the_partnership_allows_and_says_what_it_means_there() {
        SentForm form = SentForm.shownTo(system.as("police"), people.adult("Merrin", "Oldcastle"));
        assertThat(form.page().select("input[name=status]").eachAttr("value")).containsExactly("red", "amber", "green");
        assertThat(form.page().text()).contains("Wanted, and nothing else").doesNotContain("Offending or wanted");
        TestPage saved = form.with("status", "amber_alert")
                .day(people.today())
                .with("ground", "WHEREABOUTS")
                .with("reason", "Not seen")
                .sendOnce();
        assertThat(saved.text()).contains("Only the panel can set Amber Alert now");
    }

    @Test
    void the_page_shows_what_is_in_force_with_its_source_in_each_partnership() {
        TestPage ours = system.as("analyst").get("/cohort/parameters");
        assertThat(ours.text())
                .contains("Wanted, and nothing else", "Steering group, minute 7", "Nobody", "5 days")
                .contains("Keeping appointments and working with the plan (Green or Amber)")
                .contains("Oldham PID Appendix 2", "Putting one’s own mistake right", "does not say which way is good")
                .doesNotContain("From tomorrow", "Offending or wanted");
        assertThat(system.as("police@southmoor").get("/cohort/parameters").text())
                .contains("Offending or wanted", "As it ships")
                .doesNotContain("Steering group");
        assertThat(system.as("board").getOnce("/cohort/parameters").status()).isEqualTo(403);
    }

    private static void set(String sql) {
        system.owner()
                .sql(sql)
                .params(system.partnership("northbank").value(), people.today())
                .update();
    }
}
