package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The database goes away while a RAG status is being saved: nothing is lost, nothing half done, nothing done twice. */
class SavedDespiteOutageStoreTests {
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
    void away_before_the_save_the_page_keeps_all_that_was_typed_and_sends_it_later() {
        String person = people.adult("Rowan", "Kestrel");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        TestPage away;
        system.database().takeAway();
        try {
            away = form.sendOnce();
        } finally {
            back();
        }
        assertKept(form, away);
        assertSavedOnce(form, away, person);
    }

    @Test
    void away_in_the_middle_of_the_save_nothing_of_it_stands_and_it_can_be_sent_again() throws Exception {
        String person = people.adult("Tamsin", "Orchard");
        SentForm form = SentForm.shownTo(system.as("police"), person).red(people.today());
        TestPage away;
        try (var pool = Executors.newSingleThreadExecutor();
                Connection other = system.database().owner().getConnection()) {
            hold(other, person);
            var saving = pool.submit(form::sendOnce);
            await().atMost(Duration.ofMinutes(1)).until(() -> system.database().waiting() > 0);
            system.database().takeAway();
            try {
                away = saving.get();
            } finally {
                back();
            }
        }
        assertKept(form, away);
        assertThat(people.statements(person)).isEqualTo(1);
        assertThat(alterations(person)).isZero();
        assertSavedOnce(form, away, person);
    }

    private static void assertKept(SentForm form, TestPage away) {
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).doesNotContain("Exception", "org.turnstone", "SQL");
        SentForm again = SentForm.of(form.browser(), away);
        assertThat(again.action()).isEqualTo(form.action());
        assertThat(again.fields()).containsAllEntriesOf(form.fields());
    }

    private static void assertSavedOnce(SentForm form, TestPage away, String person) {
        assertThat(SentForm.of(form.browser(), away).sendOnce().status()).isEqualTo(303);
        assertThat(form.sendOnce().status()).as("the first page's form as well").isEqualTo(303);
        assertThat(people.statements(person)).isEqualTo(2);
        assertThat(alterations(person)).isEqualTo(1);
        assertThat(form.browser()
                        .get("/people/" + person)
                        .document()
                        .select(".ts-person__rag")
                        .text())
                .contains("Red", "0 days, limit 5");
    }

    /** The pool of connections opens new ones after a while of its own; until then every page says to try again. */
    private static void back() {
        system.database().giveBack();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> system.anonymous().get("/sign-in").status() == 200);
    }

    /** As another officer would who is saving for the same person at that moment. */
    private static void hold(Connection other, String person) throws SQLException {
        try (var take = other.prepareStatement("select pg_advisory_lock(20090112, hashtext(?) & 255)")) {
            take.setString(1, people.person(person).value().toString());
            take.execute();
        }
    }

    private static long alterations(String person) {
        return system.owner()
                .sql(
                        "select count(*) from governance.audit_entry e join governance.audit_subject s using (partnership_id, seq)"
                                + " where e.operation = 'ALTERATION' and e.what like '%RAG%' and s.person_id = ?")
                .param(people.person(person).value())
                .query(Long.class)
                .single();
    }
}
