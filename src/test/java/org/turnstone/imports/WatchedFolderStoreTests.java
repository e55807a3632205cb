package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;

/** Files that an agency's system puts into a folder of the server. */
class WatchedFolderStoreTests extends WatchedFolderTrial {
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
}
