package org.turnstone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The program that {@link CrashTrial} kills: it writes one row after the other and says each that was committed. */
final class CrashWriter {
    /** A whole line has both; one that was cut off by the kill does not count. */
    static final String SAYS = "acknowledged ";

    static final String SAID = ".";

    /** Each connection numbers its rows from a later million, so that it shows from which connection a row came. */
    static final long PER_CONNECTION = 1_000_000;

    static final int WRITERS = 4;

    private static final int CONNECTIONS_PER_START = 100_000;

    private CrashWriter() {}

    public static void main(String[] arguments) throws Exception {
        long start = Long.parseLong(arguments[1]);
        boolean durable = Boolean.parseBoolean(arguments[2]);
        List<String> settings = durable ? List.of() : List.of("wal_writer_delay=10s", "wal_writer_flush_after=1GB");
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Clock.systemUTC(), settings)) {
            try (Connection connection = postgres.owner().connect();
                    var statement = connection.createStatement()) {
                statement.execute("create schema if not exists crash");
                statement.execute("create table if not exists crash.row (id bigint primary key)");
            }
            var connections = new AtomicLong(start * CONNECTIONS_PER_START);
            for (int writer = 0; writer < WRITERS; writer++) {
                Thread.ofPlatform().daemon().start(() -> writeForEver(postgres.owner(), connections, durable));
            }
            waitForTheEndOfInput();
        }
    }

    private static void writeForEver(DatabaseAddress database, AtomicLong connections, boolean durable) {
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = database.connect();
                    var statement = connection.createStatement();
                    var insert = connection.prepareStatement("insert into crash.row values (?)")) {
                statement.execute(durable ? "set synchronous_commit = on" : "set synchronous_commit = off");
                long id = connections.incrementAndGet() * PER_CONNECTION;
                while (true) {
                    insert.setLong(1, ++id);
                    insert.executeUpdate();
                    System.out.println(SAYS + id + SAID);
                }
            } catch (SQLException e) {
                // the row in hand may be there or not, so nothing is said of it
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static void waitForTheEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }
}
