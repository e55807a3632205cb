package org.turnstone.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The server's programs at work on one data folder: made once, started, stopped. */
record PostgresServer(DataDirectory data, PostgresPrograms programs, ServerUser user) {
    static final String ADMINISTRATOR = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PROCESSES = Path.of("/proc");
    private static final long LONG_LOG = 10L << 20;

    /** What a start may fail on for a moment only, while the sessions of a server that was killed are still ending. */
    private static final List<String> PASSES = List.of("pre-existing shared memory", "Address already in use");

    private static final Set<PosixFilePermission> OURS_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Given on the command line, so that no file in the data folder can weaken them. Logs never hold what was asked. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "max_connections=100",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0",
            "log_checkpoints=off");

    static PostgresServer in(DataDirectory data) {
        return new PostgresServer(
                data, PostgresPrograms.unpacked(PostgresPrograms.cacheFor(ServerUser.isRoot())), ServerUser.current());
    }

    /** Made beside and renamed when whole: a first start that was cut off leaves nothing that looks like a database. */
    void makeIfAbsent(String password) throws IOException {
        if (Files.exists(data.database())) {
            user.takesAll(data.database());
            return;
        }
        Path beside = data.path().resolve("database.new");
        if (Files.exists(beside)) {
            Folders.delete(beside);
        }
        Files.createDirectory(beside, PosixFilePermissions.asFileAttribute(OURS_ONLY));
        user.takesAll(beside);
        Path passwordForInitdb = Files.createTempFile("turnstone", ".pw");
        try {
            Files.writeString(passwordForInitdb, password);
            user.takesAll(passwordForInitdb);
            run(
                    beside,
                    "initdb",
                    "-D",
                    user.called(beside),
                    "-U",
                    ADMINISTRATOR,
                    "--pwfile=" + passwordForInitdb,
                    "-A",
                    "scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(passwordForInitdb);
        }
        Files.move(beside, data.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Answers when the server takes connections. */
    Process start(int port, List<String> furtherSettings) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            clearRemains();
            long before = Files.exists(data.log()) ? Files.size(data.log()) : 0;
            Process server = launch(port, furtherSettings);
            if (becomesReady(server, end)) {
                return server;
            }
            server.destroyForcibly();
            String why = logSince(before);
            if (PASSES.stream().noneMatch(why::contains) || System.nanoTime() > end) {
                throw new EnvironmentProblem("PostgreSQL did not start; %s says why:%n%s".formatted(data.log(), why));
            }
            Thread.sleep(250);
        }
    }

    private Process launch(int port, List<String> furtherSettings) throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.path("postgres"), "-D", user.called(data.database())));
        command.addAll(List.of("-c", "port=" + port));
        for (var settings : List.of(SETTINGS, furtherSettings)) {
            settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        }
        return user.run(data.database(), command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                .start();
    }

    private boolean becomesReady(Process server, long end) throws IOException, InterruptedException {
        try {
            while (!isReady(server.pid())) {
                if (server.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            server.destroy();
            throw e;
        }
    }

    /** Ends sessions, writes everything down, stops. A server that was killed is already stopped. */
    void stop(Process server) throws IOException, InterruptedException {
        if (server.isAlive()) {
            signalStop();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    /** The program was killed but its server lives on: it is stopped, as its port and log are no longer ours. */
    void stopOrphan() throws IOException {
        if (atWork().isPresent()) {
            signalStop();
        }
    }

    /** The process in postmaster.pid, when it is indeed a server at work on this folder. */
    Optional<ProcessHandle> atWork() throws IOException {
        List<String> lines = postmasterLines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksHere);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Sessions of a server that was killed end on their own, or are ended. Then its postmaster.pid means nothing, though its
     * process may still stand in the list (where nobody collects the dead, as in some containers, for ever).
     */
    private void clearRemains() throws IOException, InterruptedException {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        List<ProcessHandle> remains = sessions();
        while (!remains.isEmpty()) {
            if (System.nanoTime() > end) {
                remains.forEach(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(20);
            remains = sessions();
        }
        Files.deleteIfExists(postmasterFile());
    }

    private List<ProcessHandle> sessions() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /** A number may have passed to another program since; where it works tells. */
    private boolean worksHere(ProcessHandle process) {
        boolean postgres = process.info().command().orElse("").contains("postgres");
        try {
            return postgres
                    && (!Files.isDirectory(PROCESSES)
                            || Files.isSameFile(PROCESSES.resolve(process.pid() + "/cwd"), data.database()));
        } catch (IOException e) {
            return false;
        }
    }

    private void signalStop() throws IOException {
        try {
            run(data.database(), "pg_ctl", "-D", user.called(data.database()), "stop", "-m", "fast", "-w", "-t", "60");
        } catch (EnvironmentProblem e) {
            if (atWork().isPresent()) {
                throw e;
            }
        }
    }

    private boolean isReady(long pid) throws IOException {
        List<String> lines = postmasterLines();
        return lines.size() > 7
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(7).startsWith("ready");
    }

    private List<String> postmasterLines() throws IOException {
        try {
            return Files.readAllLines(postmasterFile());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path postmasterFile() {
        return data.database().resolve("postmaster.pid");
    }

    private void run(Path folder, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.path(program)));
        command.addAll(List.of(arguments));
        Process process = user.run(folder, command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new EnvironmentProblem("PostgreSQL's %s failed:%n%s".formatted(program, said.strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentProblem("PostgreSQL's %s was interrupted".formatted(program), e);
        }
    }

    private String logSince(long before) throws IOException {
        byte[] log = Files.readAllBytes(data.log());
        int from = (int) Math.min(before, log.length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8).strip();
    }

    /** The log of months is cut at a start; it holds no more than the last one and the one before. */
    void cutLog() throws IOException {
        if (Files.exists(data.log()) && Files.size(data.log()) > LONG_LOG) {
            Files.move(data.log(), data.path().resolve("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
