package org.turnstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.turnstone.database.DatabaseAddress;
import org.turnstone.database.DatabaseRoles;
import org.turnstone.database.DatabaseSchema;
import org.turnstone.database.EmbeddedPostgres;
import org.turnstone.database.OpenDatabase;

/**
 * A migrated database for one test, copied from a template that is made once for all. The server is our embedded one, or
 * the one that TURNSTONE_TEST_DB_URL, _USER and _PASSWORD name.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String RUN = Long.toString(ProcessHandle.current().pid());

    private final DatabaseRoles roles;
    private final Runnable closing;

    private TestDatabase(DatabaseRoles roles, Runnable closing) {
        this.roles = roles;
        this.closing = closing;
    }

    /** One that is there already and stays. */
    public static TestDatabase kept(OpenDatabase database) {
        return new TestDatabase(database.roles(), database::close);
    }

    /** A copy of its own: nothing another test did is in it. */
    public static TestDatabase fresh() {
        DatabaseRoles template = Template.ROLES;
        String copy = "test_%s_%d".formatted(RUN, COPIES.incrementAndGet());
        administer("create database %s template %s"
                .formatted(copy, template.owner().database()));
        DatabaseRoles roles = template.in(copy).ensure();
        return new TestDatabase(roles, () -> drop(roles));
    }

    public DatabaseRoles roles() {
        return roles;
    }

    public DataSource owner() {
        return roles.owner().dataSource();
    }

    public DataSource app() {
        return roles.app().dataSource();
    }

    public DataSource statistics() {
        return roles.statistics().dataSource();
    }

    /** How many sessions of this database wait for an advisory lock that another holds. */
    public int waiting() {
        try (Connection connection = owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_locks l join pg_database d on d.oid = l.database
                        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
                        """)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The application's connections end and none comes about, until {@link #giveBack}. */
    public void takeAway() {
        try (Connection app = roles.app().connect();
                var statement = app.createStatement()) {
            allowConnections(false);
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where usename = current_user and datname = current_database() and pid <> pg_backend_pid()
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void giveBack() {
        allowConnections(true);
    }

    private void allowConnections(boolean allow) {
        administer("alter database %s with allow_connections %s"
                .formatted(roles.owner().database(), allow));
    }

    @Override
    public void close() {
        closing.run();
    }

    private static void drop(DatabaseRoles roles) {
        String drop = "drop database if exists " + roles.owner().database();
        try {
            administer(drop + " with (force)");
        } catch (IllegalStateException stillAtWork) {
            // The server's own vacuuming may not be ended by us; without force the drop waits for it.
            administer(drop);
        }
    }

    private static void administer(String sql) {
        try (Connection connection =
                        Template.ROLES.owner().withDatabase("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Made when the first test asks. */
    private static final class Template {
        private static final DatabaseRoles ROLES = make();

        private static DatabaseRoles make() {
            DatabaseAddress server = server();
            DatabaseRoles roles = new DatabaseRoles(server.withDatabase("test_" + RUN + "_template")).ensure();
            DatabaseSchema.migrate(roles);
            return roles;
        }

        private static DatabaseAddress server() {
            String url = System.getenv("TURNSTONE_TEST_DB_URL");
            if (url != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(Template::dropElsewhere));
                return new DatabaseAddress(
                        url, System.getenv("TURNSTONE_TEST_DB_USER"), System.getenv("TURNSTONE_TEST_DB_PASSWORD"));
            }
            try {
                Path folder = Files.createTempDirectory("turnstone-tests-");
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Clock.systemUTC());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, folder)));
                return postgres.owner();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** On a server that is not ours to delete: the databases of this run and their roles go one by one. */
        private static void dropElsewhere() {
            made().forEach(name -> administer("drop database if exists %s with (force)".formatted(name)));
            ROLES.placeholders().values().forEach(role -> administer("drop role if exists " + role));
        }

        private static List<String> made() {
            try (Connection connection = ROLES.owner().withDatabase("postgres").connect();
                    var found = connection
                            .createStatement()
                            .executeQuery("select datname from pg_database where starts_with(datname, 'test_" + RUN
                                    + "_')")) {
                List<String> names = new ArrayList<>();
                while (found.next()) {
                    names.add(found.getString(1));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void remove(EmbeddedPostgres postgres, Path folder) {
            postgres.close();
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
