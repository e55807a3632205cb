package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (UUID person : people) {
            if (chance.nextInt(5) > 0) {
                write(
                        "insert into governance.coming_of_age values (?, ?, current_date + ? * 365)",
                        person,
                        partnership,
                        chance.nextInt(40) - 30);
            }
            list(person, partnership, chance);
        }
    }

    private static void list(UUID person, UUID partnership, Random chance) {
        UUID staff = system.staff(READERS.get(chance.nextInt(READERS.size()))).value();
        switch (chance.nextInt(8)) {
            case 0 ->
                write(
                        "insert into governance.exclusion values (?, ?, ?, 'Knows them', current_date - 400, null)",
                        partnership,
                        person,
                        staff);
            case 1 ->
                write(
                        "insert into governance.restriction values (?, ?, ?, 'Known to staff', current_date - 400, null)",
                        partnership,
                        person,
                        staff);
            case 2 ->
                write(
                        "insert into governance.relationship values (gen_random_uuid(), ?, ?, ?, null, 'LEAD', current_date - 400, null, 'test')",
                        partnership,
                        person,
                        staff);
            case 3 ->
                write(
                        "insert into governance.consent values (gen_random_uuid(), ?, ?, 'HEALTH', 'HOUSING', current_date - 400, current_date + 400, null)",
                        partnership,
                        person);
            default -> {}
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
    void many_rows_are_decided_as_each_by_itself() {
        int shown = 0;
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
            shown += (int) each.stream().filter(one -> one).count();
        }
        assertThat(shown).as("some are shown and some are not").isBetween(ROWS, ROWS * (READERS.size() - 3));
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
