package org.turnstone.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import org.turnstone.database.DataDirectory;

/**
 * A demonstration that was brought in beforehand, file by file as any, and put aside with the built program: copying it
 * is quicker than bringing it in again. Used while it is young, so that the history does not end long ago.
 */
public final class DemoSnapshot {
    private static final Duration YOUNG = Duration.ofDays(7);

    private DemoSnapshot() {}

    /** Copies what was put aside into a folder that is not there yet or empty; false where there is nothing fit to copy. */
    public static boolean copy(Path putAside, Path folder, Clock clock) throws IOException {
        DataDirectory snapshot = new DataDirectory(putAside);
        if (!snapshot.isOurs() || !snapshot.isDemo() || !isYoung(putAside, clock) || !isEmpty(folder)) {
            return false;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.walkFileTree(putAside, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                Path to = folder.resolve(putAside.relativize(from).toString());
                if (!Files.exists(to)) {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Path to = folder.resolve(putAside.relativize(from).toString());
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
        return true;
    }

    private static boolean isYoung(Path putAside, Clock clock) throws IOException {
        Path made = putAside.resolve("demo-password");
        return Files.exists(made)
                && Files.getLastModifiedTime(made).toInstant().plus(YOUNG).isAfter(clock.instant());
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
