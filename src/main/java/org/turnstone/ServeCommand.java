package org.turnstone;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.turnstone.database.DataDirectory;
import org.turnstone.database.DatabaseAddress;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serves the pages of the partnerships in a database. Not yet for real people.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit 0 stopped, 2 wrong usage, 3 what stands in its way: database, port or settings."})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private WatchOption watch = new WatchOption();

    @Option(names = "--port", defaultValue = "8080", description = "Port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}); put a proxy with TLS in front.")
    private String address = "127.0.0.1";

    @Option(
            names = "--not-for-real-people",
            description = "Start although governance is not complete; every page then says so.")
    private boolean notForRealPeople;

    @Override
    public Integer call() {
        if (!notForRealPeople) {
            throw new EnvironmentProblem("""
                    Governance is not complete in this version, so it may not hold real people.
                    To look at it with made-up people, add --not-for-real-people; every page will say so.""");
        }
        Map<String, Object> properties = watch.with(Map.of("turnstone.not-for-real-people", true));
        if (DatabaseAddress.from(System.getenv()).isEmpty()) {
            new DataDirectory(data.live()).requireNotDemo();
        }
        OpenDatabase database = OpenDatabase.prepared(data.live(), System.getenv(), Clock.systemUTC());
        Servings.run(
                database,
                address,
                port,
                properties,
                Clock.systemUTC(),
                system -> System.out.printf("Turnstone is ready: http://%s:%d%n", address, port));
        return 0;
    }
}
