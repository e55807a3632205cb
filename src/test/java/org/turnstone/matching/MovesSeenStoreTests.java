package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestPage;
import org.turnstone.TestStaff;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.MoveRecords.Moved;
import org.turnstone.person.PastMove;
import org.turnstone.person.PastMoves;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** A steward is told of a merge or un-merge only where a record that was moved and one of the other person may be shown. */
class MovesSeenStoreTests {
    private static MatchingWorld world;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", MatchingWorld.PEOPLE + """
                1,P1,,,Ann,Ashby,,1990-05-01,f,,
                2,P2,,,Bob,Birch,,1980-06-02,m,,
                3,P3,,,Cal,Cedar,,1970-07-03,m,,
                4,P4,,,Dan,Dogwood,,1960-08-04,m,,
                5,P5,2019/0000005S,,Eve,Elm,,1985-09-05,f,,
                6,P6,,,Fay,Fir,,1991-05-06,f,,
                7,P7,,,Gus,Gorse,,1975-02-07,m,,
                8,P8,,,Hal,Hazel,,1979-03-08,m,,
                """);
        world.bring("PROBATION", "people", MatchingWorld.PEOPLE + """
                2,B2,,,Ned,Nettle,,1949-06-02,m,,health
                3,B3,,,Oz,Oak,,1948-06-03,m,,health
                5,B5,2019/0000005S,,Eve,Elm,,1985-09-05,f,,
                6,B6,,,Pam,Pine,,1947-06-05,f,,health
                """);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void who_is_hidden_is_in_no_list_whether_they_were_merged_or_merged_into() {
        Moved hiddenMoved = merge(probation("B2"), police("P1"));
        Moved hiddenStayed = merge(police("P2"), probation("B3"));
        Moved seen = merge(police("P3"), police("P4"));
        for (Moved hidden : List.of(hiddenMoved, hiddenStayed)) {
            assertThat(listed("steward")).doesNotContain(hidden.move());
            assertThat(world.system.as("steward").get(path(hidden)).status()).isEqualTo(404);
            assertThatThrownBy(() -> world.as(
                            "steward", () -> world.system.bean(UndoMove.class).undo(hidden.move(), "Two after all")))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(listed("steward")).contains(seen.move());
        assertThat(world.system.as("steward").get(path(seen)).text())
                .contains("Two people merged", world.reference(seen.to()));
        assertThat(world.list(UUID.class, "select move_id from person.moves_shown()"))
                .as("a job is shown all, so the list can tell")
                .contains(hiddenMoved.move(), hiddenStayed.move(), seen.move());
    }

    @Test
    void what_was_merged_with_others_since_is_still_told_and_only_records_that_may_be_shown_are_counted() {
        merge(probation("B6"), police("P6"));
        Moved first = merge(police("P6"), police("P7"));
        Moved last = merge(police("P7"), police("P8"));
        assertThat(shown("steward", first))
                .singleElement()
                .extracting(PastMove::records)
                .isEqualTo(1);
        for (Moved undone : List.of(last, first)) {
            world.as("steward", () -> world.system.bean(MoveRecords.class).undo(undone.move(), "Two after all"));
        }
        assertThat(shown("steward", first)).singleElement().matches(PastMove::undone);
    }

    @Test
    void an_un_merge_is_told_to_a_steward_while_nobody_of_it_is_kept_from_them() {
        PersonId from = police("P5");
        Moved out = world.as(
                "steward",
                () -> world.system
                        .bean(MoveRecords.class)
                        .takeOut(from, Set.of(new RecordRef(new AgencyCode("PROBATION"), "B5")), "Two after all"));
        assertThat(listed("steward")).contains(out.move());
        assertThat(listed("deputy")).contains(out.move());
        world.system
                .owner()
                .sql("insert into governance.exclusion values (?, ?, ?, 'Knows them', date '2020-01-01', null)")
                .params(
                        TestStaff.id("partnership", "northbank", "northbank"),
                        out.to().value(),
                        world.system.staff("deputy").value())
                .update();
        assertThat(listed("deputy")).doesNotContain(out.move());
        TestPage other = world.system.as("steward").get("/matching/moves");
        assertThat(other.text()).contains("Took out 1 record", "Eve Elm");
    }

    private static String path(Moved move) {
        return "/matching/moves/" + move.move();
    }

    private static List<UUID> listed(String reader) {
        return world.as(reader, () -> world.system.bean(PastMoves.class).newest(50)).stream()
                .map(PastMove::id)
                .toList();
    }

    private static List<PastMove> shown(String reader, Moved move) {
        return world.as(reader, () -> world.system.bean(PastMoves.class).newest(50)).stream()
                .filter(one -> one.id().equals(move.move()))
                .toList();
    }

    private static PersonId police(String ref) {
        return world.person("POLICE", ref);
    }

    private static PersonId probation(String ref) {
        return world.person("PROBATION", ref);
    }

    private static Moved merge(PersonId from, PersonId into) {
        return world.as("steward", () -> world.system.bean(MoveRecords.class).merge(from, into, "One human being"));
    }
}
