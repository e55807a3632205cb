package org.turnstone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.DataDirectory;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.database.OpenDatabase;
import org.turnstone.demo.BringInKingsmere;
import org.turnstone.demo.DemoPassword;
import org.turnstone.demo.DemoSnapshot;
import org.turnstone.demo.KingsmereClock;
import org.turnstone.demo.MadeUpPartnership;
import org.turnstone.shared.London;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Brings up a made-up partnership with four years of history, for this machine only.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String THIS_MACHINE = "127.0.0.1";

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private WatchOption watch = new WatchOption();

    @Option(names = "--port", defaultValue = "8080", description = "Port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fresh", description = "Start over: delete the demonstration in the folder first.")
    private boolean fresh;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "N times the 2,000 known people, to 500 (default: ${DEFAULT-VALUE}).")
    private int scale;

    @Option(
            names = "--extracts",
            paramLabel = "DIR",
            description = "Start nothing: write the agencies' files there, with files.csv saying what each one is.")
    private @Nullable Path extracts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (scale < 1 || scale > MadeUpPartnership.MOST) {
            throw new ParameterException(spec.commandLine(), "--scale goes from 1 to " + MadeUpPartnership.MOST);
        }
        return extracts == null ? serve() : write(extracts);
    }

    private int write(Path folder) {
        try {
            int files = MadeUpPartnership.of(MadeUpPartnership.DEFAULT_SEED, London.today(Clock.systemUTC()), scale)
                    .writeTo(folder);
            System.out.printf("%d files written to %s%n", files, folder);
            return 0;
        } catch (IOException unusable) {
            throw new EnvironmentProblem("The folder " + folder + " cannot be written: " + unusable, unusable);
        }
    }

    private int serve() {
        Map<String, Object> properties = watch.with(Map.of("turnstone.demo", true));
        Path folder = data.demo();
        DataDirectory directory = new DataDirectory(folder);
        directory.requireDemo();
        if (fresh) {
            directory.deleteDemo();
        }
        if (scale == 1) {
            useWhatWasPutAside(folder);
        }
        DataDirectory.prepared(folder).markAsDemo();
        OpenDatabase database = OpenDatabase.prepared(folder, Map.of(), Clock.systemUTC());
        String password = DemoPassword.of(folder);
        Clock clock = new KingsmereClock(Clock.systemUTC());
        Servings.run(database, THIS_MACHINE, port, properties, clock, system -> {
            system.part(BringInKingsmere.class)
                    .unlessThere(database.roles().owner().dataSource(), password, scale, System.out::println);
            System.out.println("Password for the demo accounts: " + password);
            System.out.printf("Turnstone is ready: http://localhost:%d%n", system.port());
        });
        return 0;
    }

    /** The launcher puts a demonstration aside with each build; without one the history is brought in here. */
    private static void useWhatWasPutAside(Path folder) {
        String home = System.getProperty("turnstone.home");
        if (home == null) {
            return;
        }
        try {
            DemoSnapshot.copy(Path.of(home, "target", "demo-snapshot"), folder, Clock.systemUTC());
        } catch (IOException unusable) {
            throw new EnvironmentProblem("The folder " + folder + " cannot be written: " + unusable, unusable);
        }
    }
}
