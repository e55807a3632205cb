package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;

/** People are nothing but what claims and versions say: worked out anew from these alone they are the same, row by row. */
class RebuildStoreTests {
    private static final List<String> WORKED_OUT =
            List.of("record_word", "match_key", "counted_as", "nhs_number", "record");

    private TestSystem system;

    @Test
    void replaying_all_claims_gives_the_same_people_byte_for_byte() {
        try (TestSystem fresh = TestSystem.fresh()) {
            system = fresh;
            TestPeople people = new TestPeople(system, "northbank");
            String one = people.adult("Merrin", "Alderholt");
            String other = people.adult("Caspian", "Thornwick");
            people.inCustody("Tobin", "Quarrendon");
            people.child("Isla", "Fennimore");
            as(
                    "steward",
                    () -> system.bean(MoveRecords.class)
                            .merge(people.person(one), people.person(other), "One human being"));
            List<String> before = rows();
            List<String> refs = as(
                    "import",
                    () -> system.bean(JdbcClient.class)
                            .sql("select person_ref from person.record order by 1")
                            .query(String.class)
                            .list());
            assertThat(refs).hasSize(4);
            as("erasure", () -> {
                WORKED_OUT.forEach(table -> system.bean(JdbcClient.class)
                        .sql("delete from person." + table)
                        .update());
                return true;
            });
            assertThat(rows()).as("nothing is left to copy from").isEmpty();
            as("import", () -> {
                var source = new RecordSource(
                        system.partnership("northbank"),
                        new AgencyCode("POLICE"),
                        Category.CORE,
                        system.staff("import"),
                        Instant.EPOCH);
                system.bean(CurrentRecords.class).workOut(source, refs, true);
                return true;
            });
            assertThat(rows()).isEqualTo(before);
        }
    }

    private List<String> rows() {
        return as("import", () -> {
            List<String> rows = new ArrayList<>();
            WORKED_OUT.forEach(table -> rows.addAll(system.bean(JdbcClient.class)
                    .sql("select '%1$s ' || t::text from person.%1$s t order by t::text".formatted(table))
                    .query(String.class)
                    .list()));
            return rows;
        });
    }

    private <T> T as(String account, Supplier<T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(account, () -> transaction.execute(status -> work.get()));
    }
}
