package org.turnstone.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a folder are whole: its manifest fits it, or it was written under another name and renamed, or it has
 * stood still for long. A feed that has sent a manifest once is waited for until it sends the next one, for a day.
 */
final class WholeFiles {
    /** In a feed's folder; laid there with the first manifest, or by whoever looks after the folder. */
    static final String NEEDS_MANIFEST = ".manifest-needed";

    private static final List<String> BEING_WRITTEN = List.of(".part", ".filepart", ".tmp");
    private static final Duration LONGEST_FOR_MANIFEST = Duration.ofDays(1);

    private final Duration still;
    private final Clock clock;
    private final Map<Path, Standing> standing = new HashMap<>();
    private final Set<Path> beingWritten = new HashSet<>();

    WholeFiles(Duration still, Clock clock) {
        this.still = still;
        this.clock = clock;
    }

    enum State {
        CHANGED,
        WAITS,
        WHOLE,
        WITHOUT_MANIFEST
    }

    /** What a file and its manifest looked like. */
    private record Looks(long size, Instant changed, Optional<Instant> manifestChanged) {}

    private record Standing(Looks looks, Instant since) {}

    static boolean isBeingWritten(Path file) {
        return BEING_WRITTEN.stream().anyMatch(file.toString()::endsWith);
    }

    /** Notes what is being written under another name, and that the feed sends manifests. */
    void look(Path feed, List<Path> listed) throws IOException {
        listed.stream()
                .filter(WholeFiles::isBeingWritten)
                .map(WholeFiles::named)
                .forEach(beingWritten::add);
        Path needed = feed.resolve(NEEDS_MANIFEST);
        if (listed.stream().anyMatch(Manifest::isOne) && !Files.exists(needed)) {
            Files.createFile(needed);
        }
    }

    State of(Path file) throws IOException {
        Looks looks = looks(file);
        Standing before = standing.get(file);
        if (before == null || !before.looks().equals(looks)) {
            standing.put(file, new Standing(looks, clock.instant()));
            return State.CHANGED;
        }
        Duration stood = Duration.between(before.since(), clock.instant());
        boolean stands = stood.compareTo(still) >= 0;
        Optional<Manifest> manifest = Manifest.beside(file);
        if (manifest.isPresent()) {
            return stands || manifest.get().fits(file) ? State.WHOLE : State.WAITS;
        }
        if (Files.exists(file.resolveSibling(NEEDS_MANIFEST))) {
            return stood.compareTo(LONGEST_FOR_MANIFEST) >= 0 ? State.WITHOUT_MANIFEST : State.WAITS;
        }
        return stands || isRenamed(file) ? State.WHOLE : State.WAITS;
    }

    void forget(Path file) {
        standing.remove(file);
        beingWritten.remove(file);
    }

    private boolean isRenamed(Path file) {
        return beingWritten.contains(file)
                && BEING_WRITTEN.stream().noneMatch(ending -> Files.exists(file.resolveSibling(name(file) + ending)));
    }

    private static Looks looks(Path file) throws IOException {
        Path manifest = Manifest.of(file);
        return new Looks(
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant(),
                Files.exists(manifest)
                        ? Optional.of(Files.getLastModifiedTime(manifest).toInstant())
                        : Optional.empty());
    }

    private static Path named(Path written) {
        String name = name(written);
        return written.resolveSibling(name.substring(0, name.lastIndexOf('.')));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
