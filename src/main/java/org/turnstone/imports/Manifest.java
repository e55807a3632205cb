package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What an agency's system says a file is, in a file of the same name with {@code .manifest}: {@code rows=}, {@code sha256=}, {@code extracted_at=}. */
record Manifest(String sha256, @Nullable Integer rows, String extractedAt) {
    private static final String ENDING = ".manifest";

    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    static Path fileOf(Path manifest) {
        String name = String.valueOf(manifest.getFileName());
        return manifest.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    /** Whether it belongs to a file that lies elsewhere and has none. */
    static boolean isFor(Path manifest, Path file) throws IOException {
        if (Files.exists(of(file))) {
            return false;
        }
        return read(manifest).fits(file);
    }

    static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING);
    }

    boolean fits(Path file) throws IOException {
        return sha256.equals(MayImport.hash(file));
    }

    static Optional<Manifest> beside(Path file) throws IOException {
        return Files.isRegularFile(of(file)) ? Optional.of(read(of(file))) : Optional.empty();
    }

    /** One that cannot be read fits no file. */
    private static Manifest read(Path manifest) throws IOException {
        var said = new Properties();
        try (InputStream written = Files.newInputStream(manifest)) {
            said.load(written);
        } catch (IllegalArgumentException unreadable) {
            return new Manifest("", null, "");
        }
        String rows = said.getProperty("rows", "").strip();
        return new Manifest(
                said.getProperty("sha256", "").strip().toLowerCase(Locale.ROOT),
                rows.matches("[0-9]{1,9}") ? Integer.valueOf(rows) : null,
                said.getProperty("extracted_at", ""));
    }
}
