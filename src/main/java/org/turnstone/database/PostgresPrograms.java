package org.turnstone.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar to a folder named by what is in the archive. */
record PostgresPrograms(Path home) {

    String path(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    static PostgresPrograms unpacked(Path cache) {
        URL archive = find(archiveFor(System.getProperty("os.name"), System.getProperty("os.arch")));
        try {
            Path home = cache.resolve("postgresql-" + markOf(archive));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                unpack(archive, cache, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "PostgreSQL could not be unpacked to %s (%s). Name another folder in TURNSTONE_CACHE."
                            .formatted(cache, e),
                    e);
        }
    }

    /** The folder for unpacked programs; when root runs us, one that the server's own user can also read. */
    static Path cacheFor(boolean root) {
        String chosen = System.getenv("TURNSTONE_CACHE");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        if (root) {
            return Path.of("/var/cache/turnstone");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache == null
                ? Path.of(System.getProperty("user.home"), ".cache", "turnstone")
                : Path.of(cache, "turnstone");
    }

    static String archiveFor(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        String kind = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        String arch = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-%s-%s.txz".formatted(kind, arch);
    }

    private static URL find(String archive) {
        URL found = PostgresPrograms.class.getResource("/" + archive);
        if (found == null) {
            throw new EnvironmentProblem("""
                    No PostgreSQL is built in for this kind of computer (%s). Run PostgreSQL 15 or later yourself and set
                    TURNSTONE_DB_URL, TURNSTONE_DB_USER and TURNSTONE_DB_PASSWORD.""".formatted(archive));
        }
        return found;
    }

    /** Its size and the check sum that stands in the jar's list: at hand without reading it at every start. */
    private static String markOf(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long sum =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : 0;
        return "%08x-%x".formatted(sum, connection.getContentLengthLong());
    }

    /** Unpacked beside and then renamed, so that a half-unpacked folder is never taken for a whole one. */
    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Path beside = Files.createTempDirectory(cache, "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, beside);
            }
        }
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(beside);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("unexpected name in the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
