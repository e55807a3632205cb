package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What an agency's system says a file is, in a file of the same name with {@code .manifest}: {@code rows=}, {@code sha256=}. */
record Manifest(String sha256, @Nullable Integer rows) {
    private static final String ENDING = ".manifest";

    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /** One that cannot be read fits no file. */
    static Optional<Manifest> beside(Path file) throws IOException {
        if (!Files.isRegularFile(of(file))) {
            return Optional.empty();
        }
        var said = new Properties();
        try (InputStream written = Files.newInputStream(of(file))) {
            said.load(written);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(new Manifest("", null));
        }
        String rows = said.getProperty("rows", "").strip();
        return Optional.of(new Manifest(
                said.getProperty("sha256", "").strip().toLowerCase(Locale.ROOT),
                rows.matches("[0-9]{1,9}") ? Integer.valueOf(rows) : null));
    }
}
