package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import tools.jackson.databind.json.JsonMapper;

/** Files that an agency's system puts into a folder of the server. */
class WatchedFolderStoreTests {
    private static final int STILL = 60;

    @TempDir
    private Path watched;

    private final ImportWorld world = new ImportWorld();
    private final TakeWaitingFiles worker = world.bean(TakeWaitingFiles.class);
    private Instant now = ImportWorld.NOW;
    private final WatchedFolder folder =
            new WatchedFolder(world.bean(Arrival.class), JsonMapper.builder().build(), standing(), STILL);
    private Path feed;

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

    @Test
    void a_file_is_taken_when_it_has_its_name_and_stands_still_and_its_report_lies_beside_it() throws IOException {
        Path written = Files.writeString(feed.resolve("people-monday.csv.part"), people(4));
        look();
        look();
        assertThat(world.count("person.person")).isZero();
        Files.move(written, feed.resolve("people-monday.csv"));
        look();
        assertThat(world.count("imports.run")).isZero();
        look();
        assertThat(world.count("person.person")).isEqualTo(4);
        assertThat(feed.resolve("people-monday.csv")).doesNotExist();
        assertThat(Files.readString(feed.resolve("done/people-monday.csv.report.json")))
                .contains("\"rows\":4", "\"new\":4", "\"refused\":0");
        assertThat(world.probe(String.class, "select requester || ' ' || feed || ' ' || way from imports.run"))
                .isEqualTo("Feed of POLICE nightly FOLDER");
    }

    @Test
    void a_writer_that_pauses_under_the_final_name_is_waited_for() throws IOException {
        Path file = Files.writeString(feed.resolve("people.csv"), people(2));
        for (int time = 0; time < 5; time++) {
            lookAfter(Duration.ofSeconds(STILL / 6));
        }
        Files.writeString(file, people(3));
        look();
        lookAfter(Duration.ofSeconds(STILL - 1));
        assertThat(world.count("imports.run")).isZero();
        lookAfter(Duration.ofSeconds(1));
        assertThat(report("done/people.csv")).contains("\"rows\":3");
    }

    @Test
    void a_manifest_that_comes_after_its_file_is_waited_for_once_the_feed_has_sent_one() throws IOException {
        String file = people(3);
        put("people-a.csv", file);
        Files.writeString(feed.resolve("people-a.csv.manifest"), manifest(file, 3));
        look();
        assertThat(feed.resolve("done/people-a.csv.manifest")).exists();
        assertThat(feed.resolve("people-a.csv.manifest")).doesNotExist();
        put("people-b.csv", people(2));
        lookAfter(Duration.ofHours(2));
        assertThat(feed.resolve("people-b.csv")).exists();
        Files.writeString(feed.resolve("people-b.csv"), file);
        Files.writeString(feed.resolve("people-b.csv.manifest"), manifest(file, 3));
        look();
        look();
        assertThat(report("done/people-b.csv")).contains("\"rows\":3");
        assertThat(feed.resolve("done/people-b.csv.manifest")).exists();
    }

    @Test
    void a_file_whose_manifest_does_not_come_within_a_day_is_refused_with_words() throws IOException {
        Files.createFile(feed.resolve(".manifest-needed"));
        put("people.csv", people(2));
        lookAfter(Duration.ofHours(23));
        assertThat(feed.resolve("people.csv")).exists();
        lookAfter(Duration.ofHours(1));
        assertThat(report("refused/people.csv")).contains("none has come for this file within a day");
        assertThat(world.count("imports.run")).isZero();
    }

    @Test
    void a_half_written_file_is_not_refused_while_its_manifest_says_more() throws IOException {
        String file = people(4);
        Files.writeString(feed.resolve("people.csv.manifest"), manifest(file, 4));
        Path half = Files.writeString(feed.resolve("people.csv"), file.substring(0, file.length() / 2));
        look();
        lookAfter(Duration.ofSeconds(STILL - 1));
        Files.writeString(half, file);
        look();
        look();
        assertThat(report("done/people.csv")).contains("\"rows\":4");
    }

    @Test
    void a_file_whose_rows_are_all_bad_or_that_says_not_what_it_holds_is_refused_with_words() throws IOException {
        put("people.csv", "source_ref,person_ref,date_of_birth\n1,P1,31/02/1990\n");
        put("holiday-plan.csv", "a,b\n1,2\n");
        assertThat(report("refused/people.csv")).contains("There is no such day as 31/02/1990");
        assertThat(report("refused/holiday-plan.csv")).contains("Let the name of the file begin with what it holds");
        assertThat(world.count("person.person")).isZero();
    }

    @Test
    void an_agency_that_is_not_there_has_its_file_refused() throws IOException {
        feed = Files.createDirectories(watched.resolve("CIRCUS/main"));
        put("people.csv", people(1));
        assertThat(report("refused/people.csv")).contains("No agency here has the code CIRCUS");
    }

    @Test
    void a_manifest_holds_a_file_to_its_digest_and_its_rows() throws IOException {
        String file = people(3);
        String right = MayImport.hash(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(feed.resolve("people-a.csv.manifest"), "sha256=" + right + "\nrows=3\n");
        put("people-a.csv", file);
        assertThat(world.count("person.person")).isEqualTo(3);
        assertThat(feed.resolve("done/people-a.csv.manifest")).exists();
        Files.writeString(feed.resolve("people-b.csv.manifest"), "sha256=" + right + "\nrows=9\n");
        put("people-b.csv", file);
        assertThat(report("refused/people-b.csv")).contains("The manifest says 9 rows, the file has 3");
        Files.writeString(feed.resolve("people-c.csv.manifest"), "sha256=0000\nrows=3\n");
        put("people-c.csv", file);
        assertThat(report("refused/people-c.csv")).contains("The file is not what its manifest says");
    }

    @Test
    void rows_that_do_not_say_their_age_have_the_manifests_or_the_files() throws IOException {
        String monday =
                "source_ref,person_ref,pnc,forename,surname,date_of_birth\n1,P1,2019/0000001S,Ann,Ashby,1990-05-01\n";
        String tuesday = monday.replace("Ashby", "Ashworth");
        String wednesday = monday.replace("Ashby", "Ashdown");
        put("people-tuesday.csv", tuesday, ImportWorld.NOW.minus(Duration.ofDays(2)));
        put("people-monday.csv", monday, ImportWorld.NOW.minus(Duration.ofDays(3)));
        assertThat(report("done/people-monday.csv")).contains("\"stale\":1");
        put("people-new.csv", wednesday, ImportWorld.NOW.plus(Duration.ofDays(90)));
        assertThat(report("done/people-new.csv")).contains("\"corrected\":1");
        Files.writeString(
                feed.resolve("people-m.csv.manifest"), manifest(monday, 1) + "extracted_at=12/01/2026 02:00\n");
        put("people-m.csv", monday);
        assertThat(report("done/people-m.csv")).contains("\"stale\":1");
        Files.writeString(
                feed.resolve("people-d.csv.manifest"), manifest(monday, 1) + "extracted_at=26/10/2025 01:30\n");
        put("people-d.csv", monday);
        assertThat(report("refused/people-d.csv")).contains("came twice: add +01:00");
    }

    @Test
    void several_partnerships_have_a_folder_each() throws IOException {
        UUID other = UUID.randomUUID();
        UUID staff = UUID.randomUUID();
        world.owner.update("insert into partnership.partnership values (?, 'Upper & Lower Vale', true)", other);
        world.owner.update(
                "insert into partnership.agency values (?, 'POLICE', 'Police', 'COMPETENT_AUTHORITY')", other);
        world.owner.update(
                "insert into partnership.staff values (?, ?, 'POLICE', 'job', 'A job', 'a@agency.example')",
                staff,
                other);
        world.owner.update("""
                insert into partnership.membership values (gen_random_uuid(), ?, ?, 'POLICE', null, 'JOB_IMPORT',
                    date '2020-01-01', date '2099-01-01', null)""", other, staff);
        FolderWatch watch = new FolderWatch(world.bean(JobOf.class), folder, world.bean(PartnershipFolders.class), "");
        watch.look(watched, () -> true);
        assertThat(watched.resolve("made-up")).isDirectory();
        feed = Files.createDirectories(watched.resolve("upper-lower-vale/POLICE/nightly"));
        Files.writeString(feed.resolve("people.csv"), people(2));
        Files.writeString(watched.resolve("POLICE/nightly/people.csv"), people(2));
        watch.look(watched, () -> true);
        now = now.plusSeconds(STILL);
        watch.look(watched, () -> true);
        assertThat(report("done/people.csv")).contains("\"rows\":2");
        assertThat(watched.resolve("POLICE/nightly/people.csv")).exists();
        assertThat(world.count("imports.run")).isZero();
    }

    @Test
    void a_file_a_third_smaller_than_usual_asks_and_goes_in_when_the_agency_says_yes() throws IOException {
        for (int night = 0; night < 3; night++) {
            put("people-" + night + ".csv", people(10 + night));
        }
        put("people-8.csv", people(8));
        assertThat(report("done/people-8.csv")).contains("\"rows\":8");
        put("people-7.csv", people(7).replace("Ashby", "Ashford"));
        assertThat(report("asks/people-7.csv")).contains("\"state\":\"ASKS\"");
        assertThat(world.count("person.version where block ->> 'surname' like 'Ashford%'"))
                .isZero();
        UUID asks = world.probe(UUID.class, "select run_id from imports.run where state = 'ASKS'");
        Membership sergeant = world.staff(Role.IOM_SERGEANT, "POLICE");
        Acting.as(sergeant, () -> {
            UUID taken = world.bean(BringFile.class).take(asks, false);
            world.bean(BringFile.class).waitFor(taken, java.time.Duration.ofSeconds(60));
            return taken;
        });
        assertThat(world.count("imports.run where state = 'DONE' and feed = 'nightly'"))
                .isEqualTo(5);
    }

    @Test
    void a_file_that_no_feed_may_bring_or_whose_manifest_cannot_be_read_is_refused_and_keeps_no_other_waiting()
            throws IOException {
        Path other = Files.createDirectories(watched.resolve("POLICE/other"));
        Files.writeString(other.resolve("people-m.csv.manifest"), "sha256=\\u00zz\n");
        Files.writeString(other.resolve("people-m.csv"), people(1));
        Files.writeString(feed.resolve("staff.csv"), "staff_ref,name\n1,Ann\n");
        put("zz-people.csv", "a\n");
        put("people.csv", people(2));
        assertThat(report("refused/staff.csv"))
                .contains("A feed may not bring in this kind of file", "\"rows\":0", "\"new\":0", "\"refused\":0")
                .contains("\"waiting\":0", "\"state\":\"REFUSED\"");
        assertThat(report("../other/refused/people-m.csv")).contains("not what its manifest says");
        assertThat(report("done/people.csv")).contains("\"rows\":2");
    }

    @Test
    void a_file_that_cannot_be_put_where_it_belongs_is_not_brought_in_again() throws IOException {
        Files.createSymbolicLink(feed.resolve("done"), watched.resolve("nowhere"));
        Files.writeString(feed.resolve("people.csv"), people(2));
        for (int time = 0; time < 5; time++) {
            lookAfter(Duration.ofSeconds(STILL));
        }
        assertThat(world.count("imports.run where kind = 'people'")).isEqualTo(1);
        Files.delete(feed.resolve("done"));
        look();
        assertThat(report("done/people.csv")).contains("\"rows\":2");
    }

    @Test
    void what_came_a_second_time_under_one_name_does_not_lose_the_first() throws IOException {
        put("people.csv", people(1));
        put("people.csv", people(2));
        try (var left = Files.list(feed.resolve("done"))) {
            assertThat(left).hasSize(4);
        }
    }

    private Clock standing() {
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

    private static String manifest(String file, int rows) {
        return "sha256=%s%nrows=%d%n"
                .formatted(MayImport.hash(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)), rows);
    }

    private String report(String file) throws IOException {
        return Files.readString(feed.resolve(file + ".report.json"));
    }

    private void put(String name, String content) throws IOException {
        put(name, content, ImportWorld.NOW);
    }

    private void put(String name, String content, Instant written) throws IOException {
        Files.setLastModifiedTime(Files.writeString(feed.resolve(name), content), FileTime.from(written));
        look();
        lookAfter(Duration.ofSeconds(STILL));
    }

    private void lookAfter(Duration time) throws IOException {
        now = now.plus(time);
        look();
    }

    private void look() throws IOException {
        folder.look(watched, world.job(), () -> true);
    }

    private static String people(int rows) {
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
