package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.rag.RagParameterDesk.RED;
import static org.turnstone.rag.RagParameterDesk.RED_LASTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.rag.RagParameterDecision.Done;
import org.turnstone.rag.RagParameterDecision.Overtaken;
import org.turnstone.shared.NotAllowed;

/** Who sets a partnership's own parameters, where they hold, and what the trail says of it. */
class SetRagParameterStoreTests {
    private static RagParameterDesk desk;

    @BeforeAll
    static void two_partnerships() {
        desk = new RagParameterDesk();
    }

    @AfterEach
    void as_it_ships() {
        desk.clear();
    }

    @AfterAll
    static void drop() {
        desk.close();
    }

    @Test
    void only_the_coordinator_sets_and_everyone_on_the_cohort_reads() {
        int refused = 0;
        for (String account : List.of(
                "police",
                "sergeant",
                "probation",
                "yos",
                "housing",
                "prison",
                "analyst",
                "steward",
                "board",
                "privacy",
                "admin")) {
            assertThatThrownBy(() -> desk.set(account, RagParameterDesk.meaning("Mine", desk.today()), "anything"))
                    .as(account)
                    .isInstanceOf(NotAllowed.class);
            refused++;
        }
        assertThat(refused).isEqualTo(11);
        assertThat(desk.set("coordinator", RagParameterDesk.meaning("Wanted", desk.today())))
                .isInstanceOf(Done.class);
        assertThat(desk.standing("housing", RED).now().value().words()).isEqualTo("Wanted");
        assertThat(desk.standing("housing", RED).maySet()).isFalse();
        assertThatThrownBy(() -> desk.standing("board", RED)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own_meaning", "own_review", "own_move", "status_limit", "long_stay", "own_mistake"})
    void the_database_itself_lets_no_one_else_set_and_nobody_set_for_another_partnership(String table) {
        String columns = Map.of(
                        "own_meaning", "status, words) values (?, ?, 'me', 'RED', 'x'",
                        "own_review", "status, every, unit, meeting) values (?, ?, 'me', 'RED', 1, 'DAYS', 'PANEL'",
                        "own_move", "was, status, may) values (?, ?, 'me', 'RED', 'RED', '{}'",
                        "status_limit", "status, days) values (?, ?, 'me', 'RED', 5",
                        "long_stay", "status, polarity) values (?, ?, 'me', 'RED', 'NEUTRAL'",
                        "own_mistake", "days) values (?, ?, 'me', 1")
                .get(table);
        String insert = "insert into rag." + table + " (partnership_id, from_day, source, " + columns + ")";
        assertThat(desk.update("coordinator", insert, desk.northbank(), desk.today()))
                .isEqualTo(1);
        assertThatThrownBy(() -> desk.update(
                        "sergeant", insert, desk.northbank(), desk.today().plusDays(1)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> desk.update(
                        "coordinator@southmoor",
                        insert,
                        desk.northbank(),
                        desk.today().plusDays(1)))
                .rootCause()
                .hasMessageContaining("row-level security");
        String supersede =
                "update rag." + table + " set superseded_at = now(), superseded_by = 'me' where source = 'me'";
        assertThat(desk.update("coordinator@southmoor", supersede)).isZero();
        assertThat(desk.update("sergeant", supersede)).isZero();
        assertThatThrownBy(() ->
                        desk.update("coordinator", "update rag." + table + " set source = 'other' where source = 'me'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> desk.update("coordinator", "delete from rag." + table))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(desk.update("coordinator", supersede)).isEqualTo(1);
    }

    @Test
    void what_one_partnership_sets_the_other_neither_reads_nor_is_ruled_by() {
        desk.set("coordinator", RagParameterDesk.meaning("Ours alone", desk.today()));
        desk.set("coordinator", RagParameterDesk.limit(9, RagUnit.DAYS, desk.today()));
        assertThat(desk.standing("police@southmoor", RED).all()).hasSize(1);
        assertThat(desk.standing("police@southmoor", RED_LASTS).now().value().words())
                .isEqualTo("5 days");
        assertThat(desk.standing("police", RED_LASTS).now().value().words()).isEqualTo("9 days");
        assertThat(desk.limits("police").get(RagStatus.RED).words()).isEqualTo("9 days");
        assertThat(desk.limits("police@southmoor").get(RagStatus.RED).words()).isEqualTo("5 days");
    }

    @Test
    void each_change_is_one_alteration_in_the_trail_about_no_person_and_with_who_decided() {
        desk.system().as("police").get("/people/" + desk.people().adult("Odo", "Finch") + "/rag");
        Map<String, Object> look = newestInTrail();
        assertThat(look).containsEntry("operation", "CONSULTATION").containsEntry("subjects", 1L);

        desk.set("coordinator", RagParameterDesk.limit(7, RagUnit.DAYS, desk.today()));

        assertThat(newestInTrail())
                .containsEntry("operation", "ALTERATION")
                .containsEntry("what", "Set how long Red may last, from " + desk.today())
                .containsEntry("reason", "Minute 7")
                .containsEntry("subjects", 0L)
                .containsEntry("entries", (Long) look.get("entries") + 1);
    }

    private static Map<String, Object> newestInTrail() {
        return desk.system().owner().sql("""
                select operation, what, reason, count(*) over () as entries,
                       (select count(*) from governance.audit_subject s where s.seq = e.seq) as subjects
                from governance.audit_entry e order by seq desc limit 1""").query().singleRow();
    }

    @Test
    void whoever_saw_an_earlier_version_is_told_and_nothing_is_saved() {
        String seen = desk.standing("coordinator", RED).version();
        desk.set("coordinator", RagParameterDesk.meaning("First", desk.today()));
        var late = desk.set("coordinator", RagParameterDesk.meaning("Late", desk.today()), seen);
        assertThat(late)
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(
                                        overtaken.standing().newest().value().words())
                                .isEqualTo("First"));
        assertThat(desk.standing("coordinator", RED).all()).hasSize(2);
    }
}
