package org.turnstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The folder that {@code --data} names: the database, its password, who is using it, and what kind of data it is. */
public record DataDirectory(Path path) {
    private static final long NEEDED = 512L << 20;

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** A folder that is ours, made when it is not there yet or empty; never one with other things in it. */
    public static DataDirectory prepared(Path path) {
        var data = new DataDirectory(path);
        try {
            if (!data.isOurs()) {
                data.make();
            }
            requireSpace(data.path, Files.getFileStore(data.path).getUsableSpace(), NEEDED);
            return data;
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "The data folder %s cannot be used (%s). Name another with --data.".formatted(data.path, e), e);
        }
    }

    /** A folder that must already be ours, for commands that work on what is there. */
    public static DataDirectory existing(Path path) {
        var data = new DataDirectory(path);
        if (!data.isOurs()) {
            throw new EnvironmentProblem("There is no Turnstone data in %s.".formatted(data.path));
        }
        return data;
    }

    public boolean isOurs() {
        return Files.isRegularFile(mark());
    }

    public boolean isDemo() {
        return Files.isRegularFile(demoMark());
    }

    /** To be called before anything is written: from then on the folder holds made-up people only. */
    public void markAsDemo() {
        write(demoMark(), "Made-up people only. demo --fresh may delete this folder; serve refuses it.\n");
    }

    public void requireDemo() {
        if (isOurs() && !isDemo()) {
            throw new EnvironmentProblem(
                    "%s is not a demonstration: it may hold real people, so it is left alone. Name another with --data."
                            .formatted(path));
        }
    }

    public void requireNotDemo() {
        if (isDemo()) {
            throw new EnvironmentProblem(
                    "%s holds the demonstration. Name another folder with --data for live use.".formatted(path));
        }
    }

    /** Deletes a demonstration, and only that; refused while one is running. */
    public void deleteDemo() {
        if (!Files.exists(path)) {
            return;
        }
        existing(path).requireDemo();
        try {
            InstanceLock lock = InstanceLock.take(this);
            try {
                PostgresServer.in(this).stopOrphan();
                Folders.delete(path);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new EnvironmentProblem("%s could not be deleted: %s".formatted(path, e.getMessage()), e);
        }
    }

    static void requireSpace(Path path, long free, long needed) {
        if (free < needed) {
            throw new EnvironmentProblem("""
                    Only %d MB are free on the disk of %s; Turnstone needs %d MB to start.
                    Free some space, or name a folder on another disk with --data.""".formatted(free >> 20, path, needed >> 20));
        }
    }

    /** Kept from the first start on: everything else is derived from it. */
    String password() throws IOException {
        Path file = path.resolve("database-password");
        if (!Files.exists(file)) {
            if (Files.exists(database())) {
                throw new EnvironmentProblem(
                        "%s is missing, and without it the database cannot be opened. Put it back from a backup."
                                .formatted(file));
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    Path database() {
        return path.resolve("database");
    }

    Path log() {
        return path.resolve("database.log");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    void writeRunning(String content) {
        write(runningFile(), content);
    }

    Path runningFile() {
        return path.resolve("running.properties");
    }

    private Path mark() {
        return path.resolve("turnstone-data");
    }

    private Path demoMark() {
        return path.resolve("demo");
    }

    private void make() throws IOException {
        if (Files.isDirectory(path)) {
            try (var inside = Files.list(path)) {
                List<String> found = inside.map(p -> p.getFileName().toString()).toList();
                if (!found.isEmpty()) {
                    throw new EnvironmentProblem(
                            "%s has other things in it (%s) and is no Turnstone data folder. Name an empty or new one with --data."
                                    .formatted(path, found.getFirst()));
                }
            }
        }
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        write(mark(), "Turnstone data, format 1\n");
    }

    /** Readable by us only, and on the disk before we go on. */
    private static void write(Path file, String content) {
        try {
            Path beside = Files.createTempFile(
                    file.getParent(),
                    file.getFileName().toString(),
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var channel = java.nio.channels.FileChannel.open(beside, java.nio.file.StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EnvironmentProblem("%s could not be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
