package org.turnstone.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

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

    /** For commands that work on what is there and do not change its shape. */
    static void requireThisVersion(DatabaseRoles roles) {
        MigrationInfoService found = configured(roles).info();
        boolean newer = Arrays.stream(found.all()).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer || found.pending().length > 0) {
            throw new EnvironmentProblem(
                    "The database %s is of %s version of Turnstone than this one. %s"
                            .formatted(
                                    roles.owner(),
                                    newer ? "a newer" : "an older",
                                    newer
                                            ? "Use that version."
                                            : "Start this version on it once with ./turnstone serve, which brings it up to date."));
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
