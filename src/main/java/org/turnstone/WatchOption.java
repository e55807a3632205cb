package org.turnstone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.EnvironmentProblem;
import picocli.CommandLine.Option;

/** The folder that agencies' systems put their files into; which it is stays with the server. */
final class WatchOption {
    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description =
                    "Take files put into DIR/AGENCY/FEED/; or TURNSTONE_WATCH. See docs/how-to/bring-an-agency-in.md.")
    private @Nullable Path folder;

    /** These properties, and that of the folder where there is one. */
    Map<String, Object> with(Map<String, Object> properties) {
        String named = System.getenv("TURNSTONE_WATCH");
        Path watched = folder == null && named != null && !named.isBlank() ? Path.of(named) : folder;
        if (watched == null) {
            return properties;
        }
        if (!Files.isDirectory(watched) || !Files.isWritable(watched)) {
            throw new EnvironmentProblem(
                    "The folder to watch, %s, is not there or cannot be written.".formatted(watched));
        }
        Map<String, Object> all = new HashMap<>(properties);
        all.put("turnstone.watch", watched.toString());
        String still = System.getenv("TURNSTONE_WATCH_STILL");
        if (still != null && !still.isBlank()) {
            if (!still.matches("[0-9]{1,5}")) {
                throw new EnvironmentProblem("TURNSTONE_WATCH_STILL takes seconds such as 60, not " + still);
            }
            all.put("turnstone.watch-still-seconds", still);
        }
        return all;
    }
}
