package org.turnstone.imports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.turnstone.imports.Arrival.Refused;
import org.turnstone.imports.Arrival.Taken;
import org.turnstone.partnership.Membership;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder for each agency and feed: {@code POLICE/main/custody-2026-01-15.csv}. A file is taken once it is whole, then
 * stands in {@code done}, {@code refused} or {@code asks} beside its report; after 30 days it goes.
 */
@Component
class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String AGENCY = "[A-Z][A-Z0-9_]{1,29}";
    private static final String REPORT = ".report.json";
    private static final List<String> RESTING = List.of("done", "refused", "asks");
    private static final String NO_MANIFEST = "This feed sends manifests, and none has come for this file within a day:"
            + " send both again, or take " + WholeFiles.NEEDS_MANIFEST + " out of the feed's folder";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Arrival arrival;
    private final JsonMapper json;
    private final Clock clock;
    private final WholeFiles whole;
    /** Manifests without a file, as they were when that was looked for among those taken. */
    private final Map<Path, Instant> lateManifests = new HashMap<>();
    /** Files that are through and could not be put where they belong: not brought in again. */
    private final Map<Path, Arrival.Answer> answered = new HashMap<>();

    /** @param still how long a file stands still that comes under its name and without a manifest */
    WatchedFolder(
            Arrival arrival, JsonMapper json, Clock clock, @Value("${turnstone.watch-still-seconds:60}") int still) {
        this.arrival = arrival;
        this.json = json;
        this.clock = clock;
        this.whole = new WholeFiles(Duration.ofSeconds(still), clock);
    }

    void look(Path watched, Membership job, BooleanSupplier goesOn) throws IOException {
        for (Path agency : folders(watched)) {
            if (name(agency).matches(AGENCY)) {
                for (Path feed : folders(agency)) {
                    look(agency, feed, job, goesOn);
                }
            }
        }
    }

    /** What goes wrong with one file or feed does not keep the others. */
    private void look(Path agency, Path feed, Membership job, BooleanSupplier goesOn) throws IOException {
        whole.look(feed, listed(feed));
        for (Path file : files(feed)) {
            try {
                if (goesOn.getAsBoolean()) {
                    take(agency, feed, job, file);
                }
            } catch (IOException | DataAccessException | TransactionException passing) {
                LOG.warn("A file in the watched folder waits there and is looked at again", passing);
            }
        }
        settleLateManifests(feed);
        forgetOld(feed);
    }

    private void take(Path agency, Path feed, Membership job, Path file) throws IOException {
        switch (whole.of(file)) {
            case CHANGED -> answered.remove(file);
            case WAITS -> {}
            case WITHOUT_MANIFEST -> settle(feed, file, new Refused(NO_MANIFEST));
            case WHOLE -> {
                Optional<Arrival.Answer> answer = Optional.ofNullable(answered.get(file));
                if (answer.isEmpty()) {
                    answer = arrival.of(job, name(agency), name(feed), file);
                    answer.ifPresent(given -> answered.put(file, given));
                }
                if (answer.isPresent()) {
                    settle(feed, file, answer.get());
                }
            }
        }
    }

    /** A manifest that came when its file had been taken lies beside it. */
    private void settleLateManifests(Path feed) throws IOException {
        for (Path manifest : listed(feed).stream().filter(Manifest::isOne).toList()) {
            Instant changed = Files.getLastModifiedTime(manifest).toInstant();
            if (!Files.exists(Manifest.fileOf(manifest)) && !changed.equals(lateManifests.put(manifest, changed))) {
                for (String resting : RESTING) {
                    Path there = feed.resolve(resting).resolve(name(Manifest.fileOf(manifest)));
                    if (Files.exists(manifest) && Files.isRegularFile(there) && Manifest.isFor(manifest, there)) {
                        Files.move(manifest, Manifest.of(there));
                    }
                }
            }
        }
    }

    private void settle(Path feed, Path file, Arrival.Answer answer) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        String resting = "refused";
        switch (answer) {
            case Taken taken -> {
                report.putAll(taken.run()
                        .report()
                        .orElse(ImportReport.nothing(List.of()))
                        .named());
                report.put("run", taken.run().id().toString());
                resting = switch (taken.run().state()) {
                    case DONE -> "done";
                    case ASKS -> "asks";
                    default -> "refused";
                };
                report.put("state", taken.run().state().name());
            }
            case Refused refused -> {
                report.putAll(ImportReport.nothing(List.of(new RowProblem(0, "", refused.words())))
                        .named());
                report.put("state", PastRun.State.REFUSED.name());
            }
        }
        Path folder = Files.createDirectories(feed.resolve(resting));
        Path there = folder.resolve(name(file));
        if (Files.exists(there)) {
            there = folder.resolve(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).toString().replace(":", "") + "-" + name(file));
        }
        Files.move(file, there);
        Files.setLastModifiedTime(there, FileTime.from(clock.instant()));
        Path manifest = Manifest.of(file);
        if (Files.exists(manifest)) {
            Files.move(manifest, Manifest.of(there));
        }
        Files.writeString(there.resolveSibling(name(there) + REPORT), json.writeValueAsString(report));
        whole.forget(file);
        answered.remove(file);
    }

    private void forgetOld(Path feed) throws IOException {
        Instant old = clock.instant().minus(KEPT);
        for (String resting : RESTING) {
            if (Files.isDirectory(feed.resolve(resting))) {
                for (Path file : listed(feed.resolve(resting))) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        return listed(parent).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !RESTING.contains(name(path)))
                .toList();
    }

    private static List<Path> files(Path feed) throws IOException {
        return listed(feed).stream()
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !name(path).startsWith("."))
                .filter(path -> !WholeFiles.isBeingWritten(path) && !Manifest.isOne(path))
                .toList();
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            List<Path> paths = new java.util.ArrayList<>();
            found.forEach(paths::add);
            paths.sort(java.util.Comparator.naturalOrder());
            return paths;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
