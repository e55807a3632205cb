package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.BroughtFile;
import org.turnstone.TestSystem;

class ForgetOldRowsStoreTests {
    private static TestSystem system;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void a_row_that_nobody_settles_waits_ninety_days_and_while_a_file_is_linked_none_is_taken_away() throws Exception {
        bring("Ada,Larkspur,2009/0000417P,1990-05-01");
        bring("Bertram,Oakhanger,2009/0000417P,1971-02-09");
        assertThat(waiting()).as("one number, two names").isEqualTo(1);
        system.clock().forward(Duration.ofDays(89));
        forget();
        assertThat(waiting()).isEqualTo(1);
        system.clock().forward(Duration.ofDays(2));
        try (var pool = Executors.newSingleThreadExecutor();
                Connection linking = system.database().owner().getConnection();
                var lock = linking.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "person.link " + system.partnership("northbank").value());
            lock.execute();
            var forgetting = pool.submit(ForgetOldRowsStoreTests::forget);
            await().atMost(Duration.ofMinutes(1)).until(() -> system.database().waiting() > 0);
            assertThat(waiting()).isEqualTo(1);
            linking.close();
            forgetting.get();
        }
        assertThat(waiting()).isZero();
    }

    private static void bring(String said) {
        String file = "source_ref,person_ref,forename,surname,pnc,date_of_birth\n%1$s,%1$s,%2$s\n"
                .formatted(said.hashCode(), said);
        BroughtFile.bring(system, "POLICE", "people", file);
    }

    private static void forget() {
        system.actingAs("import", () -> system.bean(ForgetOldRows.class).forget());
    }

    private static int waiting() {
        return system.owner()
                .sql("select count(*) from person.doubt")
                .query(Integer.class)
                .single();
    }
}
