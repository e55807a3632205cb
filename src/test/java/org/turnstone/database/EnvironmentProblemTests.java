package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestDatabase;

class EnvironmentProblemTests {
    /** Connection lost, no room on the disk, too many connections, stopped by its operator, a file that cannot be read. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "58030"})
    void a_database_that_went_away_is_what_stopped_a_command_however_deep_it_lies(String state) {
        Exception failure = new IllegalStateException(new RuntimeException(new SQLException("it broke off", state)));
        assertThat(EnvironmentProblem.behind(failure).orElseThrow())
                .contains("it broke off", "What was acknowledged is kept");
    }

    @Test
    void a_full_disk_is_said_to_be_full() {
        assertThat(EnvironmentProblem.behind(new IOException("report.json: No space left on device")))
                .hasValue("The disk is full: report.json: No space left on device");
    }

    @Test
    void a_mistake_of_the_program_is_not_blamed_on_the_machine() {
        assertThat(EnvironmentProblem.behind(new SQLException("syntax error", "42601")))
                .isEmpty();
        assertThat(EnvironmentProblem.behind(new NullPointerException())).isEmpty();
    }

    @Test
    void a_command_works_on_data_of_its_own_version_alone() {
        try (TestDatabase database = TestDatabase.fresh()) {
            DatabaseSchema.requireThisVersion(database.roles());
            JdbcClient owner = JdbcClient.create(database.owner());
            String last = "(select max(installed_rank) from migration.flyway_schema_history)";
            owner.sql("""
                    insert into migration.flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                                 installed_by, execution_time, success)
                    select installed_rank + 1, '299901010000', description, type, script, checksum, installed_by, 1, true
                    from migration.flyway_schema_history where installed_rank =""" + last).update();
            assertThatThrownBy(() -> DatabaseSchema.requireThisVersion(database.roles()))
                    .isInstanceOf(EnvironmentProblem.class)
                    .hasMessageContaining("a newer version of Turnstone than this one. Use that version.");
            owner.sql("delete from migration.flyway_schema_history where installed_rank >= " + last + " - 1")
                    .update();
            assertThatThrownBy(() -> DatabaseSchema.requireThisVersion(database.roles()))
                    .isInstanceOf(EnvironmentProblem.class)
                    .hasMessageContaining(
                            "is of an older version of Turnstone than this one. Start this version on it");
        }
    }
}
