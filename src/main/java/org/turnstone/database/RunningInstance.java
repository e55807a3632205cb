package org.turnstone.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import org.turnstone.shared.London;

/** The program that is using a data folder now, and where its database answers. */
public record RunningInstance(long process, Instant since, int databasePort, Optional<String> site) {

    /** For a second program that wants to work on the same data: it connects to the database that is already running. */
    public static Optional<DatabaseAddress> databaseOf(Path dataDirectory) {
        DataDirectory data = DataDirectory.existing(dataDirectory);
        try {
            if (!InstanceLock.isHeld(data)) {
                return Optional.empty();
            }
            String password = data.password();
            return read(data).map(running -> EmbeddedPostgres.owner(running.databasePort, password));
        } catch (IOException e) {
            throw new EnvironmentProblem("%s could not be read: %s".formatted(data.path(), e.getMessage()), e);
        }
    }

    static Optional<RunningInstance> read(DataDirectory data) throws IOException {
        if (!Files.exists(data.runningFile())) {
            return Optional.empty();
        }
        var found = new Properties();
        found.load(new StringReader(Files.readString(data.runningFile())));
        return Optional.of(new RunningInstance(
                Long.parseLong(found.getProperty("process", "0")),
                Instant.parse(found.getProperty("since", Instant.EPOCH.toString())),
                Integer.parseInt(found.getProperty("databasePort", "0")),
                Optional.ofNullable(found.getProperty("site"))));
    }

    RunningInstance at(String shownAt) {
        return new RunningInstance(process, since, databasePort, Optional.of(shownAt));
    }

    void write(DataDirectory data) throws IOException {
        var written = new Properties();
        written.setProperty("process", Long.toString(process));
        written.setProperty("since", since.toString());
        written.setProperty("databasePort", Integer.toString(databasePort));
        site.ifPresent(address -> written.setProperty("site", address));
        var text = new StringWriter();
        written.store(text, null);
        data.writeRunning(text.toString());
    }

    static EnvironmentProblem inUse(DataDirectory data) throws IOException {
        String who = read(data).map(RunningInstance::inWords).orElse("It is just starting.");
        return new EnvironmentProblem("""
                Another Turnstone is using %s. %s
                Stop that one first, or name another folder with --data.""".formatted(data.path(), who));
    }

    private String inWords() {
        String started = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm")
                .format(ZonedDateTime.ofInstant(since, London.ZONE));
        return "It is process %d, started on %s, database port %d%s."
                .formatted(
                        process,
                        started,
                        databasePort,
                        site.map(s -> ", at " + s).orElse(""));
    }
}
