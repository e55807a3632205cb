package org.turnstone.database;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server running while the program does: one that was killed is started again at the same port. */
final class ServerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final int ATTEMPTS = 5;

    private final PostgresServer server;
    private final int port;
    private final List<String> settings;
    private final Thread thread;
    private Process process;
    private boolean stopping;

    private ServerWatch(PostgresServer server, int port, List<String> settings, Process process) {
        this.server = server;
        this.port = port;
        this.settings = settings;
        this.process = process;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    static ServerWatch over(PostgresServer server, int port, List<String> settings, Process process) {
        var watch = new ServerWatch(server, port, settings, process);
        watch.thread.start();
        return watch;
    }

    void stop() throws IOException, InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        thread.interrupt();
        thread.join();
        server.stop(process);
    }

    private void watch() {
        try {
            int failures = 0;
            while (failures < ATTEMPTS) {
                process.waitFor();
                if (isStopping()) {
                    return;
                }
                LOG.warn("The database server ended unexpectedly; it is being started again");
                failures = startAgain() ? 0 : failures + 1;
            }
            LOG.error(
                    "The database server cannot be started again; see {}",
                    server.data().log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain() throws InterruptedException {
        try {
            Process started = server.start(port, settings);
            synchronized (this) {
                process = started;
            }
            return true;
        } catch (IOException | EnvironmentProblem e) {
            LOG.error("The database server did not start", e);
            return false;
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
