package org.turnstone.lockedcohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;
import org.turnstone.shared.PersonId;

/** What happens to people while the cohort is locked, and of whom the locked row is hidden though they are not. */
class LockedMeanwhileStoreTests {
    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void a_system() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void whoever_is_erased_while_the_cohort_is_locked_leaves_no_key_in_it() throws Exception {
        PersonId stays = people.person(people.adult("Maud", "Thornycroft"));
        PersonId erased = people.person(people.adult("Crispin", "Oldcastle"));
        try (var pool = Executors.newFixedThreadPool(2);
                Connection before = system.database().owner().getConnection()) {
            before.setAutoCommit(false);
            before.createStatement().execute("lock table lockedcohort.locked_cohort in share row exclusive mode");
            Future<UUID> locking = pool.submit(() -> LockedDesk.locked(system));
            waitsOrIsDone(1, locking);
            Future<?> erasing = pool.submit(() -> erase(erased));
            waitsOrIsDone(2, erasing);
            before.rollback();
            UUID locked = locking.get();
            erasing.get();
            assertThat(keys(locked, stays)).isEqualTo(1);
            assertThat(keys(locked, erased)).isZero();
        }
    }

    @Test
    void whoever_is_seen_live_and_whose_locked_row_is_not_seen_did_not_join_since() {
        PersonId person = people.person(people.adult("Merrin", "Tolland"));
        UUID locked = LockedDesk.locked(system, "Cohort with a hidden row");
        assertThat(hide(locked, person)).isEqualTo(1);
        assertThat(system.as("coordinator")
                        .get("/cohort/locked/" + locked)
                        .document()
                        .select("tbody tr")
                        .eachText())
                .contains("You may not see 1", "Joined since, or were not on it that day 0");
    }

    /** The row of this person, and nothing else about them. */
    private static int hide(UUID locked, PersonId person) {
        String force = "alter table lockedcohort.locked_person %s row level security";
        system.owner().sql(force.formatted("no force")).update();
        int hidden = system.owner().sql("""
                        update lockedcohort.locked_person
                        set category = 'LE_ONLY'
                        where locked_cohort_id = ? and person_id = ?""").params(locked, person.value()).update();
        system.owner().sql(force.formatted("force")).update();
        return hidden;
    }

    private static void waitsOrIsDone(int waiting, Future<?> work) {
        while (!work.isDone() && waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    private static int waiting() {
        return system.owner().sql("""
                        select count(distinct pid) from pg_locks where not granted and pid in (
                            select pid from pg_locks join pg_database on oid = database where datname = current_database())""").query(Integer.class).single();
    }

    private static void erase(PersonId person) {
        system.actingAs("privacy", () -> {
            system.bean(EraseEverywhere.class).erase(new Erasure(person, Erasure.Ground.RETENTION_OVER, "review 12"));
            return null;
        });
    }

    private static int keys(UUID locked, PersonId person) {
        return system.owner()
                .sql("select count(*) from lockedcohort.locked_person where locked_cohort_id = ? and person_id = ?")
                .params(locked, person.value())
                .query(Integer.class)
                .single();
    }
}
