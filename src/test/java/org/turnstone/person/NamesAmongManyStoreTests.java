package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestSystem;
import org.turnstone.bench.BenchPartnerships;
import org.turnstone.linkage.NameCounts;
import org.turnstone.shared.PartnershipId;

/** Words of names are counted in the database as far as it matters, and only where enough people are known. */
class NamesAmongManyStoreTests {
    private static final int ASKED = NameCounts.ENOUGH_KNOWN * 2;

    @Test
    void names_are_counted_among_the_many_of_one_partnership() throws SQLException {
        try (TestSystem system = TestSystem.fresh()) {
            PartnershipId northbank = system.partnership("northbank");
            RecordStore records = system.bean(RecordStore.class);
            assertThat(as(system, () -> records.knownAtLeast(northbank, ASKED))).isZero();
            try (Connection job = BenchPartnerships.as(system.database().roles(), system.membershipId("import"))) {
                new ManyPeople(job, northbank.value()).make(5, 0, NameCounts.ENOUGH_KNOWN);
            }
            assertThat(as(system, () -> records.knownAtLeast(northbank, NameCounts.ENOUGH_KNOWN - 1)))
                    .as("fewer claims than that cannot have made as many")
                    .isZero();
            assertThat(as(system, () -> records.knownAtLeast(northbank, ASKED))).isEqualTo(NameCounts.ENOUGH_KNOWN);
            assertThat(as(system, () -> records.knownAtLeast(system.partnership("southmoor"), ASKED)))
                    .as("those of another partnership do not count")
                    .isZero();
            Map<String, Integer> counted = as(system, () -> counted(system));
            assertThat(counted.values()).contains(1, NameCounts.SEVERAL);
            assertThat(as(system, () -> records.havingWord(northbank, counted.keySet())))
                    .isEqualTo(counted);
            assertThat(as(system, () -> records.havingWord(northbank, Set.of("nobodysname"))))
                    .isEmpty();
        }
    }

    private static Map<String, Integer> counted(TestSystem system) {
        Map<String, Integer> counted = new HashMap<>();
        system.bean(JdbcClient.class).sql("""
                        select w.word, count(*) as records from person.name_word w join person.record_word r using (word_id)
                        group by w.word
                        """).query(row -> {
            counted.put(row.getString("word"), Math.min(NameCounts.SEVERAL, row.getInt("records")));
        });
        return counted;
    }

    private static <T> T as(TestSystem system, Supplier<T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs("import", () -> transaction.execute(status -> work.get()));
    }
}
