package org.turnstone;

import java.net.BindException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.core.NestedExceptionUtils;
import org.turnstone.database.EmbeddedPostgres;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.database.OpenDatabase;

/** Serving pages until the program is asked to stop; the pages end before the database does. */
final class Servings {
    private Servings() {}

    static void run(
            OpenDatabase database,
            String address,
            int port,
            Map<String, Object> more,
            Clock clock,
            Consumer<RunningSystem> ready) {
        CountDownLatch stopped = new CountDownLatch(1);
        RunningSystem system = started(database, address, port, more, clock);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            system.close();
                            database.close();
                            stopped.countDown();
                        },
                        "stop"));
        database.embedded().ifPresent(embedded -> announce(embedded, address, port));
        ready.accept(system);
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunningSystem started(
            OpenDatabase database, String address, int port, Map<String, Object> more, Clock clock) {
        try {
            return RunningSystem.serving(database.roles(), address, port, more, clock);
        } catch (RuntimeException failed) {
            database.close();
            if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof BindException) {
                throw new EnvironmentProblem(
                        "%s:%d cannot be listened on: another program uses it, or it is not an address of this machine. Name another with --port."
                                .formatted(address, port),
                        failed);
            }
            throw failed;
        }
    }

    private static void announce(EmbeddedPostgres embedded, String address, int port) {
        embedded.announce("http://%s:%d".formatted(address, port));
    }
}
