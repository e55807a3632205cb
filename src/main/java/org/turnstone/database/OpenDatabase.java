package org.turnstone.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The database that {@code TURNSTONE_DB_URL} or else {@code --data} names, open for work; closing stops what we started. */
public record OpenDatabase(DatabaseRoles roles, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {

    /** For serving: made when it is not there, and brought to this version. */
    public static OpenDatabase prepared(Path data, Map<String, String> environment, Clock clock) {
        Optional<DatabaseAddress> elsewhere = DatabaseAddress.from(environment);
        if (elsewhere.isPresent()) {
            return migrated(new DatabaseRoles(elsewhere.get()), Optional.empty());
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(data, clock);
        try {
            return migrated(new DatabaseRoles(started.owner()), Optional.of(started));
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** For a command: the data must be there already. When a program is running on it, we join its database. */
    public static OpenDatabase existing(Path data, Map<String, String> environment, Clock clock) {
        Optional<DatabaseAddress> elsewhere = DatabaseAddress.from(environment);
        if (elsewhere.isPresent()) {
            var roles = new DatabaseRoles(elsewhere.get());
            roles.requireOurs();
            return ofThisVersion(roles);
        }
        return RunningInstance.databaseOf(data)
                .map(address -> ofThisVersion(new DatabaseRoles(address)))
                .orElseGet(() -> prepared(data, environment, clock));
    }

    private static OpenDatabase ofThisVersion(DatabaseRoles roles) {
        DatabaseSchema.requireThisVersion(roles);
        return new OpenDatabase(roles, Optional.empty());
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    private static OpenDatabase migrated(DatabaseRoles roles, Optional<EmbeddedPostgres> embedded) {
        roles.ensure();
        DatabaseSchema.migrate(roles);
        return new OpenDatabase(roles, embedded);
    }
}
