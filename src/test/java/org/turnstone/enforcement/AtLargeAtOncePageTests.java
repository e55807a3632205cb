package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.turnstone.enforcement.AtLargeTyped.end;
import static org.turnstone.enforcement.AtLargeTyped.flags;
import static org.turnstone.enforcement.AtLargeTyped.link;
import static org.turnstone.enforcement.AtLargeTyped.recall;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Two officers say something of one person's being at large at the same moment: they take turns. */
class AtLargeAtOncePageTests {
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
    void one_records_it_the_other_is_shown_that_and_one_record_is_open() throws Exception {
        String person = people.adult("Wilf", "Harbottle");
        List<TestPage> answers = atOnce(
                person,
                recall(system.as("police"), person, people.today()),
                recall(system.as("probation"), person, people.today().minusDays(1)));
        assertThat(answers).extracting(TestPage::status).containsExactlyInAnyOrder(303, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.heading()).isEqualTo("Someone else changed this first");
                    assertThat(conflict.text())
                            .contains("Recalled to prison and not returned. Recall 2026/0417. Recorded by");
                });
        assertThat(open(person)).isEqualTo(1);
    }

    @Test
    void one_ends_it_and_the_other_is_shown_that() throws Exception {
        String person = people.adult("Greta", "Limpkin");
        recall(system.as("prison"), person, people.today()).sendOnce();
        TestBrowser police = system.as("police");
        TestBrowser probation = system.as("probation");
        String ends = link(police.get("/people/" + person), "End");
        List<TestPage> answers = atOnce(
                person,
                end(police, ends, "ARRESTED", people.today()),
                end(probation, ends, "CANCELLED", people.today()));
        assertThat(answers).extracting(TestPage::status).containsExactlyInAnyOrder(303, 409);
        assertThat(open(person)).isZero();
        assertThat(flags(police.get("/people/" + person))).doesNotContain("at large");
    }

    /** Both are sent while a third, who works something out of the person, holds both up. */
    private static List<TestPage> atOnce(String person, SentForm one, SentForm other) throws Exception {
        List<Future<TestPage>> sent = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            try (Connection third = system.database().owner().getConnection()) {
                hold(third, person);
                sent.add(pool.submit(one::sendOnce));
                sent.add(pool.submit(other::sendOnce));
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> system.database().waiting() == 2);
            }
            return List.of(sent.getFirst().get(), sent.getLast().get());
        }
    }

    private static void hold(Connection third, String person) throws SQLException {
        third.setAutoCommit(false);
        try (var take = third.prepareStatement("select pg_advisory_xact_lock(20090112, hashtext(?) & 255)")) {
            take.setString(1, people.person(person).value().toString());
            take.execute();
        }
    }

    private static int open(String person) {
        return system.owner()
                .sql("select count(*) from enforcement.at_large_spell where person_id = ? and to_day is null")
                .param(people.person(person).value())
                .query(Integer.class)
                .single();
    }
}
