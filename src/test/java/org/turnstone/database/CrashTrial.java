package org.turnstone.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Is a record that was acknowledged still there after the worst moment? A second program writes rows and says which were
 * committed; it, its database, or both are killed again and again; in the end all that was acknowledged must be there.
 */
public final class CrashTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What is killed, each with SIGKILL. */
    public enum Kill {
        PROGRAM,
        DATABASE,
        BOTH
    }

    /** What came of it; {@code lost} are rows acknowledged and then not there. */
    public record Outcome(
            long seed, Map<Kill, Integer> kills, int acknowledged, int lost, Duration slowestReturn, boolean durable) {
        public String inWords() {
            return "%d kills %s, %d acknowledged, %d lost, longest until the next acknowledgement %.1f s (seed %d%s)"
                    .formatted(
                            kills.values().stream().mapToInt(Integer::intValue).sum(),
                            kills,
                            acknowledged,
                            lost,
                            slowestReturn.toMillis() / 1000.0,
                            seed,
                            durable ? "" : ", synchronous_commit=off");
        }
    }

    private final Path folder;
    private final boolean durable;
    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private final Set<Long> acknowledged = new HashSet<>();
    private final List<Thread> listeners = new ArrayList<>();
    private int starts;

    private CrashTrial(Path folder, boolean durable) {
        this.folder = folder;
        this.durable = durable;
    }

    /** On an empty folder. Without {@code durable} the writer asks for less, and the harness must see the loss. */
    public static Outcome run(Path folder, int kills, long seed, boolean durable) {
        try {
            return new CrashTrial(folder, durable).run(kills, seed);
        } catch (IOException | SQLException e) {
            throw new EnvironmentProblem("The crash trial could not go on: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentProblem("The crash trial was interrupted", e);
        }
    }

    private Outcome run(int kills, long seed) throws IOException, InterruptedException, SQLException {
        var random = new Random(seed);
        var counted = new EnumMap<Kill, Integer>(Kill.class);
        Duration slowest = Duration.ZERO;
        Process writer = startWriter();
        try {
            hearFromNewConnection(0);
            for (Kill kill : drawn(kills, random)) {
                listenFor(Duration.ofMillis(random.nextLong(50, 500)));
                long since = System.nanoTime();
                long before = Collections.max(acknowledged);
                writer = strike(kill, writer);
                hearFromNewConnection(before);
                Duration took = Duration.ofNanos(System.nanoTime() - since);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                counted.merge(kill, 1, Integer::sum);
            }
            writer.getOutputStream().close();
            writer.waitFor();
        } finally {
            writer.destroyForcibly();
        }
        for (Thread listener : listeners) {
            listener.join();
        }
        heard.drainTo(acknowledged);
        Set<Long> lost = new HashSet<>(acknowledged);
        lost.removeAll(stored());
        return new Outcome(seed, counted, acknowledged.size(), lost.size(), slowest, durable);
    }

    /** Each kind as often as the others, in random order. */
    private static List<Kill> drawn(int kills, Random random) {
        List<Kill> drawn = new ArrayList<>();
        while (drawn.size() < kills) {
            drawn.addAll(List.of(Kill.values()));
        }
        Collections.shuffle(drawn, random);
        return drawn.subList(0, kills);
    }

    /** Killed through its handle: otherwise what the program said last would be thrown away. */
    private Process strike(Kill kill, Process writer) throws IOException, InterruptedException {
        if (kill != Kill.PROGRAM) {
            killDatabase();
        }
        if (kill == Kill.DATABASE) {
            return writer;
        }
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        return startWriter();
    }

    /** The server and all its sessions at once, as when the computer stops. */
    private void killDatabase() throws IOException, InterruptedException {
        var server = PostgresServer.in(new DataDirectory(folder));
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<ProcessHandle> found = server.atWork();
        while (found.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            found = server.atWork();
        }
        ProcessHandle main = found.orElseThrow(() -> new EnvironmentProblem("There is no database in " + folder));
        List<ProcessHandle> sessions = main.descendants().toList();
        main.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
    }

    private Process startWriter() throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(++starts),
                        Boolean.toString(durable))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        listeners.add(Thread.ofPlatform().daemon().name("crash-listener").start(() -> listenTo(writer)));
        return writer;
    }

    private void listenTo(Process writer) {
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(CrashWriter.SAYS) && line.endsWith(CrashWriter.SAID)) {
                    String id = line.substring(CrashWriter.SAYS.length(), line.length() - CrashWriter.SAID.length());
                    heard.add(Long.valueOf(id));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a connection made after the kill: of those before it, at most all writers but one had not been heard yet. */
    private void hearFromNewConnection(long before) throws InterruptedException {
        long first = before / CrashWriter.PER_CONNECTION + CrashWriter.WRITERS;
        Long id;
        do {
            id = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (id == null) {
                throw new EnvironmentProblem("No row was acknowledged within %d s".formatted(PATIENCE.toSeconds()));
            }
            acknowledged.add(id);
        } while (id / CrashWriter.PER_CONNECTION < first);
    }

    private void listenFor(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left >= 0; left = end - System.nanoTime()) {
            Long id = heard.poll(left, TimeUnit.NANOSECONDS);
            if (id != null) {
                acknowledged.add(id);
            }
        }
        heard.drainTo(acknowledged);
    }

    private Set<Long> stored() throws SQLException {
        Set<Long> found = new HashSet<>();
        try (var postgres = EmbeddedPostgres.start(folder, Clock.systemUTC());
                var connection = postgres.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from crash.row")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
