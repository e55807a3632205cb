package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.linkage.examples.FebrlStyle;
import org.turnstone.linkage.examples.LinkedFiles;

class MatchCommandTests {
    private static final long SEED = 20_260_614;
    private static final int PEOPLE = 300;
    private static final String MORE = "street_number,address_1,address_2,suburb,state";

    @TempDir
    private static Path folder;

    private static LinkedFiles files;

    @BeforeAll
    static void write() throws IOException {
        files = FebrlStyle.write(folder, SEED, PEOPLE);
    }

    @Test
    void people_of_two_files_find_each_other_without_labels() throws IOException {
        Path out = folder.resolve("pairs.csv");
        LinkCommandRun run = LinkCommandRun.match(files.left(), files.right(), out, "--compare", MORE);
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said())
                .contains("Compared: ", "left out: soc_sec_id", "Learnt from the files", "Brought together");
        assertThat(LinkedFiles.rows(out))
                .extracting(row -> row.getField("decision"))
                .contains("link");
    }

    @Test
    void in_a_handful_of_rows_the_same_name_is_more_than_one_like_it() throws IOException {
        Path left = Files.writeString(folder.resolve("few-left.csv"), """
                person_ref,forename,surname,date_of_birth,postcode
                A4,Kyle,Colverdale,1999-05-01,KM3 1AA
                A5,Mary,Jones,1985-04-03,KM2 1AA
                """);
        Path right = Files.writeString(folder.resolve("few-right.csv"), """
                person_ref,forename,surname,date_of_birth,postcode
                B4,Kyle,Colverdale,1999-05-01,KM3 1AA
                B5,Lyle,Colverdale,1999-05-01,KM3 1AA
                B6,Owen,Reed,1971-09-30,KM8 4DD
                """);
        Path out = folder.resolve("few.csv");
        LinkCommandRun.match(left, right, out);
        assertThat(LinkedFiles.rows(out).stream()
                        .filter(row -> row.getField("decision").equals("link"))
                        .map(row -> row.getField("left_id") + " " + row.getField("right_id")))
                .containsExactly("A4 B4");
    }

    @Test
    void the_order_of_the_rows_changes_nothing() throws IOException {
        Path out = folder.resolve("in-order.csv");
        Path shuffledOut = folder.resolve("shuffled-out.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(files.right()));
        String header = lines.removeFirst();
        Collections.shuffle(lines, new Random(SEED));
        lines.addFirst(header);
        Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
        LinkCommandRun.match(files.left(), files.right(), out);
        LinkCommandRun.match(files.left(), shuffled, shuffledOut);
        assertThat(Files.readString(shuffledOut)).isEqualTo(Files.readString(out));
    }

    @Test
    void a_model_that_was_saved_gives_the_same_weights_again() throws IOException {
        Path out = folder.resolve("learnt.csv");
        Path again = folder.resolve("again.csv");
        Path model = folder.resolve("model.json");
        LinkCommandRun.match(files.left(), files.right(), out, "--save-model", model.toString());
        LinkCommandRun run = LinkCommandRun.match(files.left(), files.right(), again, "--model", model.toString());
        assertThat(run.said()).contains("Model as given");
        assertThat(Files.readString(again)).isEqualTo(Files.readString(out));
    }

    @Test
    void a_higher_threshold_sends_links_to_review() throws IOException {
        Path out = folder.resolve("strict.csv");
        LinkCommandRun.match(files.left(), files.right(), out, "--auto-threshold", "500");
        assertThat(LinkedFiles.rows(out))
                .extracting(row -> row.getField("decision"))
                .contains("review")
                .doesNotContain("link");
    }

    @Test
    void no_row_is_refused_whatever_stands_in_it() throws IOException {
        Path odd = Files.writeString(
                folder.resolve("odd.csv"),
                "person_ref,forename,surname,date_of_birth,postcode\n,Ann,Lowe,31/02/1980,?\nX2,\n\nX3,Ann,Lowe,sometime,KM1 1AA,too,many\n");
        LinkCommandRun run = LinkCommandRun.match(odd, odd, folder.resolve("odd-out.csv"));
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said())
                .contains("1 of 3 rows of odd.csv have no person_ref", "2 rows of odd.csv have more or fewer");
        Path dates = folder.resolve("odd-clusters.csv");
        assertThat(LinkCommandRun.dedupe(odd, dates).exit()).isZero();
        assertThat(LinkedFiles.rows(dates))
                .extracting(row -> row.getField("person_ref"))
                .containsExactly("1", "X2", "X3");
    }

    @Test
    void a_file_in_the_old_encoding_of_windows_is_read_and_said_to_be() throws IOException {
        Path old = folder.resolve("old.csv");
        Files.write(old, "forename,surname\nZoë,Brontë\n".getBytes(Charset.forName("windows-1252")));
        assertThat(LinkCommandRun.match(old, old, folder.resolve("old-out.csv")).said())
                .contains("Windows-1252");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | bad.csv:1:row: the file is empty",
                "forename,surname\\n | 1 | bad.csv:1:row: the file has a header and no rows",
                "forename,Forename\\nAnn,Ann\\n | 1 | bad.csv:1:forename: the header names this column twice",
                "colour\\nred\\n | 1 | bad.csv:1:row: no column is recognised",
                "forename\\n\"Ann\\n | 1 | bad.csv:2:row: the file cannot be read from here on"
            })
    void a_file_that_is_no_table_of_people_is_refused_in_words(String text, int exit, String message)
            throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), text.replace("\\n", "\n"));
        LinkCommandRun run = LinkCommandRun.match(bad, bad, folder.resolve("none.csv"));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.said()).contains(message);
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    void wrong_usage_and_files_that_cannot_be_used_have_their_exit_codes() {
        Path out = folder.resolve("x.csv");
        assertThat(exit(files.left())).isEqualTo(2);
        assertThat(exit(out, "--lead", "-1")).isEqualTo(2);
        assertThat(exit(out, "--save-model", out.toString())).isEqualTo(2);
        assertThat(exit(out, "--compare", "shoe_size")).isEqualTo(1);
        assertThat(exit(out, "--model", files.truth().toString())).isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    private static int exit(Path out, String... more) {
        return LinkCommandRun.match(files.left(), files.right(), out, more).exit();
    }

    /** One line before any work: neither the usage nor what was read. */
    @Test
    void a_file_that_cannot_be_opened_is_named_in_one_line_and_ends_with_3() {
        Path none = folder.resolve("there-is-none.csv");
        Path out = folder.resolve("x.csv");
        Path nowhere = folder.resolve("no-such/out.csv");
        String missing = "There is no file " + none;
        String unplaced = "There is no folder " + nowhere.getParent() + " to write out.csv to";
        Path left = files.left();
        assertThat(LinkCommandRun.match(none, left, out)).isEqualTo(refused(missing));
        assertThat(LinkCommandRun.match(left, none, out)).isEqualTo(refused(missing));
        assertThat(LinkCommandRun.match(left, left, out, "--model", none.toString()))
                .isEqualTo(refused(missing));
        assertThat(LinkCommandRun.match(left, folder, out)).isEqualTo(refused(folder + " is a folder, not a file"));
        assertThat(LinkCommandRun.match(left, left, nowhere)).isEqualTo(refused(unplaced));
        assertThat(LinkCommandRun.match(left, left, out, "--save-model", nowhere.toString()))
                .isEqualTo(refused(unplaced));
        assertThat(LinkCommandRun.dedupe(none, out)).isEqualTo(refused(missing));
        assertThat(LinkCommandRun.dedupe(left, nowhere)).isEqualTo(refused(unplaced));
    }

    private static LinkCommandRun refused(String line) {
        return new LinkCommandRun(3, line + System.lineSeparator());
    }

    @Test
    void what_was_learnt_is_told_in_a_few_plain_lines_and_all_of_it_on_demand() {
        Path out = folder.resolve("told.csv");
        String said = LinkCommandRun.match(files.left(), files.right(), out).said();
        assertThat(said)
                .contains(
                        "Compared: ",
                        "(not a column of an extract; add one with --compare)",
                        "Learnt from the files:",
                        "Linked from 1 bits on, and 0.5 ahead of any other row that is still free; to review from -3.")
                .containsPattern("date_of_birth +\\+[0-9.]+, the same.*; -[0-9.]+, different")
                .containsPattern("Compared [0-9,]+ pairs")
                .doesNotContain(" m 0.", " keys, ");
        assertThat(said.lines()).hasSizeLessThan(30);
        assertThat(LinkCommandRun.match(files.left(), files.right(), out, "--details")
                        .said())
                .containsPattern("surname +spelt much alike +m 0\\.[0-9]+ +u 0\\.[0-9]+ +\\+[0-9.]+ bits")
                .contains(" keys, ", "trained on pairs with the same name");
    }

    @Test
    void a_column_that_only_one_file_has_or_that_is_empty_is_said_to_be_left_out() throws IOException {
        Path left = Files.writeString(folder.resolve("l.csv"), "forename,surname,phone\nAnn,Lowe,\n");
        Path right = Files.writeString(folder.resolve("r.csv"), "forename,surname,phone,email\nAnn,Lowe,,a@b.c\n");
        assertThat(LinkCommandRun.match(left, right, folder.resolve("lr.csv")).said())
                .contains("left out: email (not in both files)", "left out: phone (hardly filled in)");
    }
}
