package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Several people kept as they are by one act of a panel. */
class StayPageTests {
    private static final String REASON = "Waiting for the review of the tenancy scheme";

    private static TestSystem system;
    private static TestPeople people;
    private static PanelDesk desk;
    private String panel = "";

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        desk = new PanelDesk(system.as("coordinator"));
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @BeforeEach
    void a_panel_of_today() {
        PanelDesk.todayIsFree(system);
        panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        desk.noticesRead(panel);
    }

    @AfterEach
    void over() {
        desk.close(panel);
    }

    @Test
    void several_keep_their_status_its_days_and_grounds_and_each_is_in_the_minutes() {
        String one = overLimit("Ambrose", "Tickell");
        String other = overLimit("Clemency", "Vane");
        String days = days(one);
        String sent = desk.staying(panel, REASON, one, other);

        TestPage saved = desk.stay(panel, sent);

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(desk.coordinator().get(panel).text()).contains("2 people stay as they are: ", one, other);
        assertThat(days(one)).isEqualTo(days).contains("40 days");
        TestPage minutes = desk.coordinator().get(panel + "/minutes");
        assertThat(minutes.document().select("tr:contains(" + REASON + ")")).hasSize(2);
        assertThat(minutes.document().select("tr:contains(" + one + ")").text()).contains("Stays Amber");
        assertThat(lines(one)).isEqualTo(1);

        int said = people.statements(one);
        assertThat(desk.stay(panel, sent).location()).as("sent twice").contains(panel);
        assertThat(people.statements(one)).isEqualTo(said);
        assertThat(lines(one)).isEqualTo(1);
    }

    @Test
    void whose_status_was_set_meanwhile_is_not_decided_and_keeps_no_other_back() {
        String moved = overLimit("Dorcas", "Pemberly");
        String other = overLimit("Enoch", "Strand");
        String sent = desk.staying(panel, REASON, moved, other);
        SentForm red = SentForm.shownTo(system.as("police"), moved).red(people.today());
        assertThat(red.sendOnce().status()).isEqualTo(303);

        assertThat(desk.stay(panel, sent).status()).isEqualTo(303);

        TestPage agenda = desk.coordinator().get(panel);
        assertThat(agenda.text())
                .contains("1 person stays as they are: " + other)
                .contains(moved + ", their status was set after you opened the page, and is now Red");
        assertThat(agenda.document().select(".govuk-notification-banner a[href=" + panel + "/people/" + moved + "]"))
                .hasSize(1);
        assertThat(desk.coordinator().get(panel + "/minutes").text())
                .contains(other)
                .doesNotContain(moved);
        TestPage alone = desk.stay(panel, sent.replace("&person=" + other, "") + "+again");
        assertThat(alone.status()).as("the same showing with other contents").isEqualTo(409);
    }

    @Test
    void whoever_is_not_on_the_agenda_is_refused_in_the_same_words_whether_hidden_or_not_there() {
        String hidden = people.childNotOnCohort("Felix", "Garrowby");
        String below = people.notOnCohort("Grizel", "Holloway");
        assertThat(desk.coordinator().get(panel + "/stay").text()).doesNotContain("Garrowby", "Holloway");

        TestPage refused = desk.stay(panel, desk.staying(panel, REASON, hidden, "BB-BB9", below));

        assertThat(refused.status()).isEqualTo(422);
        for (String reference : new String[] {hidden, "BB-BB9", below}) {
            assertThat(refused.text()).contains(reference + ": not on the agenda of this panel as you see it now");
        }
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_is_kept() {
        String person = overLimit("Hector", "Ironside");
        assertThat(desk.stay(panel, desk.staying(panel, " ")).text())
                .contains("Select who stays as they are", "Enter why they stay as they are");
        TestPage kept = desk.stay(panel, desk.staying(panel, "<b>" + "x".repeat(2_000), person));
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.text()).contains("Use 2,000 characters or fewer");
        assertThat(kept.document().select("input[value=" + person + "]").hasAttr("checked"))
                .isTrue();
        assertThat(kept.document().select("textarea").val()).startsWith("<b>xxx");
        String[] many = IntStream.range(0, 11).mapToObj(i -> "BB-B" + i).toArray(String[]::new);
        assertThat(desk.stay(panel, desk.staying(panel, REASON, many)).text())
                .contains("Select 10 people or fewer at once: you have selected 11");
        assertThat(system.as("police").get(panel + "/stay").status()).isEqualTo(403);
    }

    @Test
    void without_a_quorum_nobody_stays_and_each_is_told_of() {
        String person = overLimit("Isolde", "Jessop");
        String sent = desk.staying(panel, REASON, person);
        desk.came(panel, "POLICE");
        TestPage refused = desk.stay(panel, sent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(person + ": The panel is not quorate for this person");
        assertThat(lines(person)).isZero();
    }

    private static String overLimit(String forename, String surname) {
        String person = people.adult(forename, surname);
        people.toldAgain(
                person,
                "POLICE",
                "rag",
                "status,from,grounds",
                "amber," + people.today().minusDays(40) + ",PARTIAL_ENGAGEMENT");
        return person;
    }

    private static String days(String person) {
        return system.as("police")
                .get("/people/" + person)
                .document()
                .select(".ts-person .ts-clock")
                .text();
    }

    private static int lines(String person) {
        return system.owner()
                .sql("""
                        select count(*) from governance.audit_entry e
                        join governance.audit_subject s on s.partnership_id = e.partnership_id and s.seq = e.seq
                        where s.person_id = ? and e.what = 'Wrote down what a panel decided about a person'""")
                .param(people.person(person).value())
                .query(Integer.class)
                .single();
    }
}
