package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a manifest beside a file holds it to, and when it is waited for. */
class ManifestStoreTests extends WatchedFolderTrial {
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
}
