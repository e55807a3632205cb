package org.turnstone.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The shipped templates with those of the gallery beside them, in one folder that is read as while writing templates. */
final class TestTemplates {
    static final Path FOLDER = gather();

    private TestTemplates() {}

    private static Path gather() {
        try {
            Path folder = Path.of(
                    "target",
                    "test-templates",
                    Long.toString(ProcessHandle.current().pid()));
            copy(Path.of("src/main/resources/templates"), folder);
            copy(Path.of("src/test/resources/gallery"), folder.resolve("gallery"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
