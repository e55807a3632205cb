package org.turnstone.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A folder of the server that is watched, on a clock that a test moves. */
abstract class WatchedFolderTrial {
    static final int STILL = 60;

    @TempDir
    Path watched;

    final ImportWorld world = new ImportWorld();
    final TakeWaitingFiles worker = world.bean(TakeWaitingFiles.class);
    Instant now = ImportWorld.NOW;
    final WatchedFolder folder =
            new WatchedFolder(world.bean(Arrival.class), JsonMapper.builder().build(), standing(), STILL);
    Path feed;

    @BeforeEach
    void a_folder() throws IOException {
        feed = Files.createDirectories(watched.resolve("POLICE/nightly"));
        worker.start();
    }

    @AfterEach
    void close() {
        worker.stop();
        world.close();
    }

    Clock standing() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    static String manifest(String file, int rows) {
        return "sha256=%s%nrows=%d%n"
                .formatted(MayImport.hash(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)), rows);
    }

    String report(String file) throws IOException {
        return Files.readString(feed.resolve(file + ".report.json"));
    }

    void put(String name, String content) throws IOException {
        put(name, content, ImportWorld.NOW);
    }

    void put(String name, String content, Instant written) throws IOException {
        Files.setLastModifiedTime(Files.writeString(feed.resolve(name), content), FileTime.from(written));
        look();
        lookAfter(Duration.ofSeconds(STILL));
    }

    void lookAfter(Duration time) throws IOException {
        now = now.plus(time);
        look();
    }

    void look() throws IOException {
        folder.look(watched, world.job(), () -> true);
    }

    static String people(int rows) {
        return "source_ref,source_updated_at,person_ref,pnc,forename,surname,date_of_birth\n"
                + IntStream.range(0, rows)
                        .mapToObj(row -> "%d,2026-01-0%dT10:00:00Z,P%d,2019/%07d%c,Ann%s,Ashby%s,19%02d-05-01"
                                .formatted(
                                        row,
                                        1 + rows % 9,
                                        row,
                                        row + 1,
                                        "ZABCDEFGHJKLMNPQRTUVWXY".charAt((190_000_000 + row + 1) % 23),
                                        Character.toString('a' + row),
                                        Character.toString('z' - row),
                                        50 + row * 3))
                        .collect(Collectors.joining("\n"));
    }
}
