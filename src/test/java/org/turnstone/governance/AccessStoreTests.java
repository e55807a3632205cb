package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestDatabase;
import org.turnstone.partnership.Role;

/** The database's wall against the table written by hand: the same combinations, asked as the role that serves pages. */
class AccessStoreTests {
    private static TestDatabase database;
    private static AccessWorld world;

    @BeforeAll
    static void a_world_with_every_kind_of_person_and_reader() {
        database = TestDatabase.fresh();
        world = new AccessWorld(database.owner(), database.app());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void the_database_shows_exactly_the_rows_that_the_table_written_by_hand_allows() {
        HandWrittenAccess byHand = new HandWrittenAccess();
        List<String> disagreements = new ArrayList<>();
        int compared = 0;
        int shown = 0;
        for (Role role : HandWrittenAccess.roles()) {
            for (AccessWorld.Reader reader : world.readers(role)) {
                Set<Integer> seen = world.rowsSeenBy(reader);
                shown += seen.size();
                for (AccessWorld.Row row : world.rowsFor(reader)) {
                    AccessCase c = world.caseOf(reader, row);
                    compared++;
                    if (seen.contains(row.id()) != byHand.allows(c)) {
                        disagreements.add((seen.contains(row.id()) ? "shown: " : "hidden: ") + c);
                    }
                }
            }
        }
        System.out.printf(
                "access in the database: %,d combinations, %,d shown, %d disagreements%n",
                compared, shown, disagreements.size());
        assertThat(disagreements.stream().limit(20)).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(50_000);
        assertThat(shown).isPositive();
    }

    @Test
    void with_nobody_acting_the_database_shows_nothing() {
        assertThat(world.rowsSeenWithNobodyActing()).isEmpty();
    }

    @Test
    void an_agreement_shares_only_the_categories_it_names() {
        AccessWorld.Reader reader = world.readers(Role.HOUSING_OFFICER).getFirst();
        Set<Integer> before = new HashSet<>(world.rowsSeenBy(reader));
        world.withoutCategory("CORE", () -> {
            Set<Integer> lost = new HashSet<>(before);
            lost.removeAll(world.rowsSeenBy(reader));
            assertThat(lost)
                    .isNotEmpty()
                    .allSatisfy(
                            id -> assertThat(world.rows().get(id).category()).isEqualTo(Category.CORE));
        });
        assertThat(world.rowsSeenBy(reader)).isEqualTo(before);
    }

    @Test
    void the_wall_is_not_there_by_luck_a_broken_rule_shows() {
        AccessWorld.Reader reader = world.readers(Role.HOUSING_OFFICER).getFirst();
        Set<Integer> right = world.rowsSeenBy(reader);
        world.withRule(
                "insert into governance.access_rule values ('planted', 'PERMIT', 'HOUSING_OFFICER', 'INTEL', 0)",
                () -> assertThat(world.rowsSeenBy(reader)).hasSizeGreaterThan(right.size()));
    }
}
