package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerRequirementsTests {

    @Test
    void a_server_that_writes_down_what_it_acknowledges_will_do() {
        assertThat(new ServerRequirements(15, true, "on", true, "").problem()).isEmpty();
        assertThat(new ServerRequirements(18, true, "remote_apply", true, "").problem())
                .isEmpty();
        assertThat(new ServerRequirements(17, true, "local", true, "").problem())
                .isEmpty();
    }

    @Test
    void an_old_server_is_refused() {
        assertThat(new ServerRequirements(14, true, "on", true, "").problem())
                .hasValue("PostgreSQL 14 is too old: Turnstone needs 15 or later.");
    }

    @Test
    void a_server_that_may_lose_records_is_refused_with_the_setting_and_the_remedy() {
        assertThat(new ServerRequirements(17, false, "on", true, "").problem().orElseThrow())
                .contains("fsync=off", "alter system set fsync = on");
        assertThat(new ServerRequirements(17, true, "off", true, "").problem().orElseThrow())
                .contains("synchronous_commit=off", "alter system set synchronous_commit = on");
        assertThat(new ServerRequirements(17, true, "on", false, "").problem().orElseThrow())
                .contains("full_page_writes=off");
        assertThat(new ServerRequirements(17, true, "on", true, "turnstone_app")
                        .problem()
                        .orElseThrow())
                .contains("turnstone_app", "reset synchronous_commit");
    }
}
