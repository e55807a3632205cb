package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

/** Checkpoints that an agency keeps, for every agency of a partnership. */
class AgencyCheckpointsStoreTests {
    private static final List<String> ONE_OF_EACH =
            List.of("coordinator", "police", "probation", "yos", "treatment", "housing", "health", "prison", "charity");

    private final TestSystem system = TestSystem.shared();

    @Test
    void somebody_at_each_agency_finds_and_takes_one_and_it_names_nobody() {
        long before = newest();
        for (String account : ONE_OF_EACH) {
            TestBrowser agency = system.as(account);
            assertThat(agency.get("/what-is-recorded").document().select("main a[href=/governance/checkpoints]"))
                    .as(account)
                    .hasSize(1);
            assertThat(agency.get("/governance/checkpoints").status())
                    .as(account)
                    .isEqualTo(200);
            TestPage file = agency.postOnce("/governance/checkpoint");
            AuditCheckpoint taken = AuditCheckpoint.parse(file.body());
            assertThat(taken.text())
                    .as("nothing but length, hash, time and signature")
                    .isEqualTo(file.body());
            assertThat(taken.partnership())
                    .isEqualTo(system.partnership("northbank").value());
        }
        assertThat(tookOneSince(before)).isEqualTo(agencies());
    }

    @Test
    void whoever_reads_figures_alone_is_not_offered_one() {
        TestBrowser board = system.as("board");
        assertThat(board.get("/what-is-recorded").text()).doesNotContain("download a checkpoint");
        assertThat(board.get("/governance/checkpoints").status()).isEqualTo(403);
    }

    private long newest() {
        return system.owner()
                .sql("select coalesce(max(seq), 0) from governance.audit_entry where partnership_id = ?")
                .param(system.partnership("northbank").value())
                .query(Long.class)
                .single();
    }

    private List<String> tookOneSince(long before) {
        return system.owner()
                .sql("""
                select distinct agency from governance.audit_entry
                where partnership_id = ? and seq > ? and what = 'Took a checkpoint of the audit trail' order by agency""")
                .params(system.partnership("northbank").value(), before)
                .query(String.class)
                .list();
    }

    private List<String> agencies() {
        return system.owner()
                .sql("select code from partnership.agency where partnership_id = ? order by code")
                .param(system.partnership("northbank").value())
                .query(String.class)
                .list();
    }
}
