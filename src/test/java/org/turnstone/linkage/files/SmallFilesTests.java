package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.linkage.examples.ClusteredFile;
import org.turnstone.linkage.examples.LinkedFiles;

/** Few rows teach little: what they are held to, with and without agencies' numbers, and what is said about it. */
class SmallFilesTests {
    private static final String NINE = """
            person_ref,forename,surname,date_of_birth,postcode
            1,Jane,Smith,1975-03-14,KM1 1AA
            2,Jane,Smith,1982-11-02,KM4 2BB
            3,Owen,Reed,1971-09-30,KM8 4DD
            4,Owen,Reed,1971-09-30,KM8 4DD
            5,Mary,Jones,1985-04-03,KM2 1AA
            6,Kyle,Colverdale,1999-05-01,KM3 1AA
            7,Lyle,Colverdale,1999-05-01,KM3 1AA
            8,John,Hughes,1950-01-20,KM5 5EE
            9,John,Hughes,1978-06-11,KM5 5EE
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"person_ref, ''", "ref, ''", "person_ref, pnc", "person_ref, yot_ref"})
    void namesakes_twins_and_fathers_among_nine_rows_stay_apart_and_the_same_person_comes_together(
            String reference, String number) throws IOException {
        String rows = NINE.replace("person_ref", reference);
        Path file = Files.writeString(folder.resolve("nine.csv"), number.isEmpty() ? rows : with(number, rows));
        Path out = folder.resolve("clusters.csv");
        LinkCommandRun run = LinkCommandRun.dedupe(file, out);
        Map<String, String> found = ClusteredFile.clusters(out);
        assertThat(found.get("3")).as(run.said()).isEqualTo(found.get("4"));
        assertThat(found.values().stream().distinct()).as(run.said()).hasSize(8);
    }

    private static String with(String number, String rows) {
        return rows.replaceAll("(?m)$(?=\n)", ",").replaceFirst("postcode,", "postcode," + number);
    }

    @Test
    void that_little_could_be_learnt_and_what_was_left_apart_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("nine.csv"), NINE);
        assertThat(LinkCommandRun.dedupe(file, folder.resolve("out.csv")).said())
                .contains(
                        "Few rows: 9 make 36 pairs, from which little can be learnt.",
                        "The weights are mostly those that Turnstone comes with",
                        "Put together from 15 bits on.",
                        "left apart, for a person to decide: 3",
                        "the same surname and date of birth but not the same first name: twins?",
                        "births a generation apart: parent and child?")
                .containsPattern("(1 and 2|2 and 1), [0-9.]+ bits: dates of birth that do not fit");
    }

    @Test
    void what_namesakes_disagree_on_is_not_learnt_from_them() throws IOException {
        Path file = Files.writeString(folder.resolve("nine.csv"), NINE);
        assertThat(LinkCommandRun.dedupe(file, folder.resolve("out.csv"), "--details")
                        .said())
                .containsPattern("date_of_birth +different +m 0\\.0[0-4]");
    }

    @Test
    void two_small_lists_are_held_to_the_same() throws IOException {
        Path left = Files.writeString(folder.resolve("left.csv"), """
                forename,surname,date_of_birth,postcode
                Jane,Smith,1975-03-14,KM1 1AA
                Kyle,Colverdale,1999-05-01,KM3 1AA
                John,Hughes,1950-01-20,KM5 5EE
                Owen,Reed,1971-09-30,KM8 4DD
                """);
        Path right = Files.writeString(folder.resolve("right.csv"), """
                forename,surname,date_of_birth,postcode
                Jane,Smith,1982-11-02,KM4 2BB
                Lyle,Colverdale,1999-05-01,KM3 1AA
                John,Hughes,1978-06-11,KM5 5EE
                Owen,Reed,1971-09-30,KM8 4DD
                """);
        Path out = folder.resolve("pairs.csv");
        LinkCommandRun run = LinkCommandRun.match(left, right, out);
        assertThat(run.said()).contains("Few rows: 4 and 4 make 16 pairs");
        assertThat(LinkedFiles.rows(out).stream()
                        .filter(row -> row.getField("decision").equals("link"))
                        .map(row -> row.getField("left_id") + " " + row.getField("right_id")))
                .containsExactly("4 4");
    }

    @ParameterizedTest
    @CsvSource({"phone,07700 900123,1", "email,ann@example.org,1", "postcode,KM1 1AA,2"})
    void without_dates_of_birth_a_few_rows_need_something_of_their_own_in_common(
            String column, String value, int people) throws IOException {
        Path file = Files.writeString(
                folder.resolve("undated.csv"),
                "forename,surname,%1$s%nAnn,Lowe,%2$s%nAnn,Lowe,%2$s%n".formatted(column, value));
        Path out = folder.resolve("out.csv");
        LinkCommandRun.dedupe(file, out);
        assertThat(ClusteredFile.clusters(out).values().stream().distinct()).hasSize(people);
    }

    @Test
    void an_agencys_list_is_one_though_none_of_its_numbers_is_filled_in() throws IOException {
        StringBuilder rows = new StringBuilder("person_ref,pnc,forename,surname,date_of_birth,postcode\n");
        for (int at = 0; at < 260; at++) {
            String twin = "%s,,%s,Sur%c%c,19%02d-0%d-1%d,KM%d 1A%c%n";
            Object[] rest = {'a' + at % 26, 'a' + at / 26, 10 + at % 80, 1 + at % 9, at % 10, at % 90, 'A' + at % 26};
            rows.append(row(twin, "A" + at, "Kyle", rest));
            rows.append(at < 10 ? row(twin, "B" + at, "Lyle", rest) : "");
            rows.append(at >= 250 ? row(twin, "B" + at, "Kyle", rest) : "");
        }
        Path out = folder.resolve("out.csv");
        LinkCommandRun run =
                LinkCommandRun.dedupe(Files.writeString(folder.resolve("pnc.csv"), rows), out, "--auto-threshold", "1");
        Map<String, String> found = ClusteredFile.clusters(out);
        assertThat(run.said()).contains("as in any agency's list").doesNotContain("Few rows");
        for (int at = 0; at < 10; at++) {
            assertThat(found.get("A" + at)).isNotEqualTo(found.get("B" + at));
            assertThat(found.get("A" + (250 + at))).isEqualTo(found.get("B" + (250 + at)));
        }
    }

    private static String row(String shape, String reference, String forename, Object... rest) {
        return shape.formatted(
                reference,
                forename,
                (char) (int) rest[0],
                (char) (int) rest[1],
                rest[2],
                rest[3],
                rest[4],
                rest[5],
                (char) (int) rest[6]);
    }
}
