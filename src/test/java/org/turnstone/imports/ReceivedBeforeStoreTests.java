package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestSystem;

/** Rows that came before their room was built go over to it, on a database whose owner row-level security binds as well. */
class ReceivedBeforeStoreTests {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            actions | panel/V202611271905__actions_brought_in.sql | panel.case_action | {"action":"Visit","owner_agency":"housing","status":"complete","done_on":"2026-01-02"}
            assessments | assessment/V202611271800__assessments.sql | assessment.assessment_claim | {"tool":"oasys","version":"5","stage":"start","total":"57"}
            """)
    void what_was_received_before_is_moved(String kind, String migration, String table, String content)
            throws IOException {
        try (TestSystem system = TestSystem.fresh()) {
            JdbcClient owner = system.owner();
            bound(owner, "imports.received_claim", false);
            UUID claim = UUID.randomUUID();
            owner.sql("""
                            insert into imports.received_claim
                            values (?, ?, ?, 'POLICE', 'CORE', null, 'main', 'R1', now(), now(), null, false, ?, date '2026-01-01', ?::jsonb)""")
                    .params(claim, system.partnership("northbank").value(), UUID.randomUUID(), kind, content)
                    .update();
            bound(owner, "imports.received_claim", true);

            for (String statement : moving(migration).split(";\\s*\n")) {
                owner.sql(statement).update();
            }

            assertThat(rows(owner, table, claim)).isEqualTo(1);
            assertThat(rows(owner, "imports.received_claim", claim)).isZero();
        }
    }

    private static String moving(String migration) throws IOException {
        String all = Files.readString(MIGRATIONS.resolve(migration));
        int at = all.indexOf("-- What came before");
        assertThat(at).as("the part that moves rows").isPositive();
        return all.substring(at).strip() + "\n";
    }

    private static void bound(JdbcClient owner, String table, boolean is) {
        owner.sql("alter table " + table + (is ? "" : " no") + " force row level security")
                .update();
    }

    private static int rows(JdbcClient owner, String table, UUID claim) {
        bound(owner, table, false);
        int rows = owner.sql("select count(*) from " + table + " where claim_id = ?")
                .param(claim)
                .query(Integer.class)
                .single();
        bound(owner, table, true);
        return rows;
    }
}
