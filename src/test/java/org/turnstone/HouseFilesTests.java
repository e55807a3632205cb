package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gates on the files of the house: sizes, SQL, templates, folders, words. */
class HouseFilesTests {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".turnstone", ".idea", ".vscode", "node_modules");
    private static final Set<String> NOT_ROOMS = Set.of("govuk", "moj");

    private static final List<JavaSource> MAIN_SOURCES = sources(MAIN);
    private static final List<JavaSource> TEST_SOURCES = sources(TEST);

    @Test
    void no_file_has_more_than_300_lines() {
        List<Path> ours = Stream.of(
                        files(MAIN, ".java"),
                        files(TEST, ".java"),
                        files(RESOURCES.resolve("db"), ".sql"),
                        files(RESOURCES.resolve("static/site"), ".css"),
                        files(RESOURCES.resolve("static/site"), ".mjs"))
                .flatMap(List::stream)
                .toList();
        assertThat(ours).isNotEmpty();
        assertNone(ours, file -> FileGates.tooLong(file.toString(), read(file), FileGates.FILE));
        assertNone(
                List.of(Path.of("turnstone")), file -> FileGates.tooLong(file.toString(), read(file), FileGates.FILE));
    }

    @Test
    void no_method_has_more_than_40_lines() {
        assertNone(MAIN_SOURCES, FileGates::longMethods);
        assertNone(TEST_SOURCES, FileGates::longMethods);
    }

    @Test
    void no_template_has_more_than_150_lines_or_anything_inline() {
        List<Path> templates = files(RESOURCES.resolve("templates"), ".jte");
        assertNone(templates, file -> FileGates.tooLong(file.toString(), read(file), FileGates.TEMPLATE));
        assertNone(templates, file -> FileGates.unsafeTemplate(file.toString(), read(file)));
    }

    @Test
    void every_test_is_named_so_that_it_runs() {
        assertNone(TEST_SOURCES, FileGates::unseenTests);
    }

    /** The database room is left out: its connections are its own and never go back to a pool. */
    @Test
    void no_setting_outlives_its_transaction() {
        assertNone(
                files(RESOURCES.resolve("db"), ".sql"), file -> FileGates.leakingSettings(file.toString(), read(file)));
        List<JavaSource> pooled = MAIN_SOURCES.stream()
                .filter(source -> !source.file().contains("/database/"))
                .toList();
        assertNone(
                pooled,
                source -> source.words().stream()
                        .flatMap(word -> FileGates.leakingSettings(source.file(), word).stream())
                        .toList());
    }

    @Test
    void every_package_is_null_marked() {
        var packages = new TreeMap<String, String>();
        for (Path file : files(MAIN, ".java")) {
            Path info = file.resolveSibling("package-info.java");
            packages.put(String.valueOf(file.getParent()), Files.exists(info) ? read(info) : "");
        }
        assertThat(FileGates.unmarkedPackages(packages)).isEmpty();
    }

    @Test
    void a_room_keeps_its_templates_and_migrations_under_its_own_name() {
        Set<String> rooms = folders(MAIN.resolve("org/turnstone"));
        Set<String> templates = folders(RESOURCES.resolve("templates"));
        templates.removeAll(NOT_ROOMS);
        assertThat(rooms).as("a template folder is named for its room").containsAll(templates);
        assertThat(rooms)
                .as("a migration folder is named for its room")
                .containsAll(folders(RESOURCES.resolve("db/migration")));
        Set<String> withPages = new TreeSet<>(rooms);
        withPages.removeIf(
                room -> files(MAIN.resolve("org/turnstone").resolve(room).resolve("web"), "Page.java")
                        .isEmpty());
        assertThat(templates).as("a room with pages has templates").containsAll(withPages);
        assertNone(
                files(RESOURCES.resolve("db/migration"), ".sql"),
                file -> FileGates.strayMigration(
                        file.getParent().getFileName().toString(),
                        file.getFileName().toString(),
                        read(file)));
    }

    @Test
    void no_file_mentions_the_machine_that_it_was_written_on() {
        assertNone(everyTextFile(), file -> FileGates.machinesOwn(file.toString(), read(file)));
    }

    @Test
    void the_trend_is_printed_and_never_a_gate() {
        var methods = MAIN_SOURCES.stream()
                .flatMap(source -> source.methods().stream())
                .map(JavaSource.Method::lines);
        var files = MAIN_SOURCES.stream()
                .filter(source -> !source.file().endsWith("package-info.java"))
                .map(JavaSource::lines)
                .toList();
        var types = MAIN_SOURCES.stream()
                .flatMap(source -> source.publicTypes().stream())
                .toList();
        long shut = types.stream().filter(open -> !open).count();
        System.out.printf(
                "House: %d files, median %d lines (aim 50), p90 %d (120); method p90 %d (15); shut types %d %% (35 or more)%n",
                files.size(),
                percentile(files.stream(), 50),
                percentile(files.stream(), 90),
                percentile(methods, 90),
                types.isEmpty() ? 0 : 100 * shut / types.size());
        assertThat(files).isNotEmpty();
    }

    private static int percentile(Stream<Integer> values, int percent) {
        List<Integer> sorted = values.sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static <T> void assertNone(List<T> things, Function<T, List<String>> gate) {
        assertThat(things.stream().flatMap(thing -> gate.apply(thing).stream())).isEmpty();
    }

    private static List<JavaSource> sources(Path folder) {
        return JavaSource.read(
                files(folder, ".java").stream().collect(Collectors.toMap(Path::toString, HouseFilesTests::read)));
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> folders(Path folder) {
        Set<String> names = new TreeSet<>();
        for (Path file : files(folder, "")) {
            Path below = folder.relativize(file);
            if (below.getNameCount() > 1) {
                names.add(below.getName(0).toString());
            }
        }
        return names;
    }

    private static List<Path> everyTextFile() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of(""))) {
            for (Path each :
                    top.filter(path -> !NOT_OURS.contains(path.toString())).toList()) {
                found.addAll(Files.isDirectory(each) ? files(each, "") : List.of(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.removeIf(file -> read(file).indexOf('\0') >= 0);
        return found;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
