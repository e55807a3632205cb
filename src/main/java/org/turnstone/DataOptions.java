package org.turnstone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.DataDirectory;
import org.turnstone.database.DatabaseAddress;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.database.OpenDatabase;
import picocli.CommandLine.Option;

/** Which data a command works on: a folder of the embedded database, or the server that TURNSTONE_DB_URL names. */
final class DataOptions {
    private static final Path HOME = Path.of(System.getProperty("user.home"), ".turnstone");
    private static final Path LIVE = HOME.resolve("data");
    private static final Path DEMO = HOME.resolve("demo");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the embedded database (default: ~/.turnstone/data; of the demonstration ~/.turnstone/demo)."
                            + " TURNSTONE_DB_URL, _USER and _PASSWORD name a server instead.")
    private @Nullable Path data;

    Path live() {
        return data == null ? LIVE : data;
    }

    Path demo() {
        return data == null ? DEMO : data;
    }

    /** Live data, made where there is none yet; joined where a program is running on it. Never the demonstration. */
    OpenDatabase live(Map<String, String> environment) {
        DataDirectory folder = new DataDirectory(live());
        boolean embedded = DatabaseAddress.from(environment).isEmpty();
        if (embedded) {
            folder.requireNotDemo();
        }
        return embedded && folder.isOurs()
                ? OpenDatabase.existing(live(), environment, Clock.systemUTC())
                : OpenDatabase.prepared(live(), environment, Clock.systemUTC());
    }

    /** The data that is there: named, or else live, or else the demonstration. */
    OpenDatabase existing() {
        Path found = data != null ? data : new DataDirectory(LIVE).isOurs() ? LIVE : DEMO;
        if (DatabaseAddress.from(System.getenv()).isEmpty() && !new DataDirectory(found).isOurs()) {
            throw new EnvironmentProblem("There is no Turnstone data in %s.".formatted(found));
        }
        return OpenDatabase.existing(found, System.getenv(), Clock.systemUTC());
    }
}
