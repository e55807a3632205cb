package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

class EraseBesideLinkingStoreTests {
    @Test
    void an_erasure_waits_for_the_file_that_is_being_linked_which_would_write_the_person_again() throws Exception {
        try (TestSystem system = TestSystem.fresh()) {
            String person = new TestPeople(system, "northbank").adult("Rowan", "Kestrel");
            var privacy = system.as("privacy");
            SentForm form = SentForm.of(privacy, privacy.get("/governance/erase"))
                    .with("person", person)
                    .with("again", person)
                    .with("ground", "COURT_ORDER")
                    .with("authority", "Order 12");
            try (var pool = Executors.newSingleThreadExecutor();
                    Connection linking = system.database().owner().getConnection();
                    var lock = linking.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
                lock.setString(
                        1, "person.link " + system.partnership("northbank").value());
                lock.execute();
                var erasing = pool.submit(form::sendOnce);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> system.database().waiting() > 0);
                assertThat(system.as("police").get("/people/" + person).status())
                        .isEqualTo(200);
                linking.close();
                TestPage erased = erasing.get();
                assertThat(erased.status()).as(erased.text()).isEqualTo(303);
            }
            assertThat(system.as("police").get("/people/" + person).status()).isEqualTo(404);
        }
    }
}
