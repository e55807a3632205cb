package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;

/** Many rows decided at once are decided as each by itself, for every role, whatever lists the people are on. */
class RowsDecidedAlikeStoreTests {
    private static final List<String> READERS = List.of(
            "police",
            "sergeant",
            "probation",
            "yos",
            "treatment",
            "housing",
            "health",
            "prison",
            "charity",
            "analyst",
            "steward",
            "deputy",
            "board",
            "privacy",
            "admin",
            "import");
    private static final int PEOPLE = 60;
    private static final int ROWS = 1_500;
    private static final List<String> CATEGORIES =
            List.of("CORE", "CORE", "HEALTH", "LE_ONLY", "PROBATION", "INTEL", "YOS");
    private static final List<String> OWNERS = List.of("POLICE", "HOUSING", "HEALTH", "COUNCIL", "PROBATION");
    private static TestSystem system;
    private static long seed;
    private static UUID[] people;

    @BeforeAll
    static void people_on_lists() {
        seed = Long.getLong("seed", System.nanoTime());
        System.out.println("rows decided alike, seed " + seed);
        Random chance = new Random(seed);
        system = TestSystem.fresh();
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new UUID(chance.nextLong(), chance.nextLong()))
                .toArray(UUID[]::new);
        UUID partnership = TestStaff.id("partnership", "northbank", "northbank");
        for (int n = 0; n < PEOPLE; n++) {
            ListOf list = n % 8 < ListOf.values().length ? ListOf.values()[n % 8] : null;
            boolean aged = list == ListOf.CONSENT || (list == null && chance.nextInt(5) > 0);
            if (aged) {
                write(
                        "insert into governance.coming_of_age values (?, ?, current_date + ? * 365)",
                        people[n],
                        partnership,
                        list == null ? chance.nextInt(40) - 30 : -3);
            }
            if (list != null) {
                list.write(people[n], partnership, n / 8);
            }
        }
    }

    /** What concerns somebody and some of the readers; the young are seen by few but those who work with them. */
    private enum ListOf {
        EXCLUSION("exclusion"),
        RESTRICTION("restriction"),
        RELATIONSHIP("relationship where staff_id is not null"),
        TEAM("relationship where team_id is not null"),
        CONSENT("consent"),
        TICKET("break_glass_ticket");

        private final String rows;

        ListOf(String rows) {
            this.rows = rows;
        }

        private void write(UUID person, UUID partnership, int turn) {
            String reader = READERS.get(turn % READERS.size());
            UUID staff = system.staff(reader).value();
            UUID team = TestStaff.id("team", "northbank", OWNERS.get(turn % OWNERS.size()));
            switch (this) {
                case EXCLUSION, RESTRICTION ->
                    RowsDecidedAlikeStoreTests.write(
                            "insert into governance." + rows
                                    + " values (?, ?, ?, 'Knows them', date '2015-01-01', null)",
                            partnership,
                            person,
                            staff);
                case RELATIONSHIP, TEAM ->
                    RowsDecidedAlikeStoreTests.write(
                            "insert into governance.relationship values (gen_random_uuid(), ?, ?, ?, ?, 'LEAD', date '2015-01-01', null, 'test')",
                            partnership,
                            person,
                            this == TEAM ? null : staff,
                            this == TEAM ? team : null);
                case CONSENT -> RowsDecidedAlikeStoreTests.write("""
                            insert into governance.consent (consent_id, partnership_id, person_id, category, agency, holder, from_day, to_day)
                            values (gen_random_uuid(), ?, ?, 'HEALTH', 'TREATMENT', 'HEALTH', date '2015-01-01', date '2090-01-01')
                            """, partnership, person);
                case TICKET ->
                    RowsDecidedAlikeStoreTests.write(
                            """
                            insert into governance.break_glass_ticket
                                (ticket_id, partnership_id, person_id, staff_id, approved_by, reason, categories, opened_at, expires_at)
                            values (gen_random_uuid(), ?, ?, ?, ?, 'A life', array['CORE', 'YOS'], timestamptz '2015-01-01', timestamptz '2090-01-01')
                            """,
                            partnership,
                            person,
                            staff,
                            system.staff("deputy").value());
            }
        }
    }

    private static void write(String sql, Object... values) {
        system.owner().sql(sql).params(values).update();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void many_rows_are_decided_as_each_by_itself_and_every_list_changes_some_answer() {
        List<List<Boolean>> before = alike();
        long shown = before.stream()
                .flatMap(List::stream)
                .filter(Boolean::booleanValue)
                .count();
        assertThat(shown).as("some are shown and some are not").isBetween((long) ROWS, ROWS * (READERS.size() - 3L));
        for (ListOf list : ListOf.values()) {
            write("delete from governance." + list.rows);
            List<List<Boolean>> after = alike();
            assertThat(after).as("without %s, seed %d", list, seed).isNotEqualTo(before);
            before = after;
        }
    }

    /** What each reader may see, decided both ways. */
    private static List<List<Boolean>> alike() {
        List<List<Boolean>> seen = new ArrayList<>();
        for (String reader : READERS) {
            Random chance = new Random(seed);
            UUID[] of = some(chance, people, UUID[]::new);
            String[] categories = some(chance, CATEGORIES.toArray(String[]::new), String[]::new);
            String[] owners = some(chance, OWNERS.toArray(String[]::new), String[]::new);
            String[] handlings = some(chance, new String[] {null, null, "P", "C"}, String[]::new);
            List<Boolean> alike = decided(
                    reader,
                    "select seen from governance.sees_each(:of, :categories, :owners, :handlings) order by n",
                    of,
                    categories,
                    owners,
                    handlings);
            List<Boolean> each = decided(reader, """
                    select governance.sees((select governance.my_rules()), (select partnership.my_partnership()), r.person, r.category, r.owner, r.handling)
                    from unnest(:of, :categories, :owners, :handlings) with ordinality as r(person, category, owner, handling, n) order by n
                    """, of, categories, owners, handlings);
            assertThat(alike).as("%s, seed %d", reader, seed).hasSize(ROWS).isEqualTo(each);
            seen.add(each);
        }
        return seen;
    }

    private static List<Boolean> decided(
            String reader, String sql, UUID[] of, String[] categories, String[] owners, String[] handlings) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                reader,
                () -> transaction.execute(status -> system.bean(JdbcClient.class)
                        .sql(sql)
                        .param("of", of)
                        .param("categories", categories)
                        .param("owners", owners)
                        .param("handlings", handlings)
                        .query(Boolean.class)
                        .list()));
    }

    private static <T> T[] some(Random chance, T[] all, java.util.function.IntFunction<T[]> made) {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> all[chance.nextInt(all.length)])
                .toArray(made);
    }
}
