package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessRulesSqlTests {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/governance/R__access_rules.sql");

    /** Run with {@code -Dturnstone.write=true} to write the migration anew after a change of the table. */
    @Test
    void the_database_is_given_the_same_rules_as_the_program() throws IOException {
        if (Boolean.getBoolean("turnstone.write")) {
            Files.writeString(MIGRATION, AccessRules.sql());
        }
        assertThat(Files.readString(MIGRATION)).isEqualTo(AccessRules.sql());
    }
}
