package org.turnstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of our own, for trial and a small single server: it lives in the data folder and stops when we do. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String DATABASE = "turnstone";
    private static final String OWNER = "turnstone_owner";

    private final InstanceLock lock;
    private final RunningInstance running;
    private final DatabaseAddress owner;
    private final ServerWatch watch;
    private boolean closed;

    private EmbeddedPostgres(InstanceLock lock, RunningInstance running, DatabaseAddress owner, ServerWatch watch) {
        this.lock = lock;
        this.running = running;
        this.owner = owner;
        this.watch = watch;
    }

    /** Makes the database on first use, recovers it when it was cut off, and answers when it takes connections. */
    public static EmbeddedPostgres start(Path dataDirectory, Clock clock) {
        return start(dataDirectory, clock, List.of());
    }

    static EmbeddedPostgres start(Path dataDirectory, Clock clock, List<String> settings) {
        DataDirectory data = DataDirectory.prepared(dataDirectory);
        try {
            InstanceLock lock = InstanceLock.take(data);
            try {
                return start(data, lock, clock, settings);
            } catch (IOException | RuntimeException | InterruptedException | SQLException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new EnvironmentProblem(
                    "The database in %s could not be started: %s".formatted(data.path(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentProblem("The start was interrupted", e);
        }
    }

    private static EmbeddedPostgres start(DataDirectory data, InstanceLock lock, Clock clock, List<String> settings)
            throws IOException, InterruptedException, SQLException {
        Files.deleteIfExists(data.runningFile());
        PostgresServer server = PostgresServer.in(data);
        String password = data.password();
        server.makeIfAbsent(password);
        server.stopOrphan();
        server.cutLog();
        int port = PostgresServer.freePort();
        Process process = server.start(port, settings);
        try {
            DatabaseAddress owner = owner(port, password);
            makeOwner(owner.as(PostgresServer.ADMINISTRATOR, password), owner);
            var running = new RunningInstance(ProcessHandle.current().pid(), clock.instant(), port, Optional.empty());
            running.write(data);
            return new EmbeddedPostgres(lock, running, owner, ServerWatch.over(server, port, settings, process));
        } catch (IOException | RuntimeException | SQLException e) {
            server.stop(process);
            throw e;
        }
    }

    /** Owns the database and makes its roles, but is no superuser: row-level security binds it as it does elsewhere. */
    public DatabaseAddress owner() {
        return owner;
    }

    /** Tells a second program where this one shows its pages. */
    public void announce(String site) {
        try {
            running.at(site).write(lock.data());
        } catch (IOException e) {
            throw new EnvironmentProblem("The data folder cannot be written: " + e.getMessage(), e);
        }
    }

    /** Stops on Ctrl-C too, for a command that no one else closes. */
    public EmbeddedPostgres closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "database-close"));
        return this;
    }

    /** Safe to call twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            watch.stop();
            lock.close();
        } catch (IOException e) {
            throw new EnvironmentProblem("The database could not be stopped cleanly: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static DatabaseAddress owner(int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE),
                OWNER,
                RolePassword.derived(password, OWNER));
    }

    private static final String OWNER_ROLE = """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'turnstone_owner') then
                create role turnstone_owner login createrole createdb;
              end if;
            end $$""";

    private static void makeOwner(DatabaseAddress administrator, DatabaseAddress owner) throws SQLException {
        try (Connection connection = administrator.withDatabase("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute(OWNER_ROLE);
            RolePassword.set(connection, owner.user(), owner.password());
            try (var found = statement.executeQuery("select from pg_database where datname = 'turnstone'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database turnstone owner turnstone_owner");
        }
    }
}
