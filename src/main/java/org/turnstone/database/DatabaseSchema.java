package org.turnstone.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the shape this version of the program needs; each room has its own schema, none is public. */
public final class DatabaseSchema {
    private DatabaseSchema() {}

    public static void migrate(DatabaseRoles roles) {
        try {
            configured(roles).migrate();
        } catch (FlywayException e) {
            throw new EnvironmentProblem(
                    "The database %s could not be brought to this version: %s".formatted(roles.owner(), e.getMessage()),
                    e);
        }
    }

    /** Rooms add migrations side by side, so one with an earlier time may arrive later. */
    static Flyway configured(DatabaseRoles roles) {
        return Flyway.configure()
                .dataSource(roles.owner().dataSource())
                .locations("classpath:db/migration")
                .defaultSchema("migration")
                .placeholders(roles.placeholders())
                .outOfOrder(true)
                .load();
    }
}
