package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.examples.LinkedFiles;
import org.turnstone.linkage.examples.TrapFiles;

class AgencyVetoesTests {
    private static final long SEED = 20_261_125;
    private static final int PEOPLE = 900;
    private static final int TRAPS = 9;
    private static final int THE_OTHERS_NUMBER = 1;
    private static final int FATHER_AND_SON = 2;

    @TempDir
    private Path folder;

    @Test
    void who_has_two_numbers_or_is_a_generation_older_is_for_a_person_to_decide_however_much_it_weighs()
            throws IOException {
        LinkedFiles files = TrapFiles.write(folder, SEED, PEOPLE);
        List<Integer> linked = linked(files);
        System.out.printf("match: %d of %d traps linked, seed %d%n", linked.size(), PEOPLE, SEED);
        assertThat(linked)
                .noneMatch(at -> at % TRAPS == FATHER_AND_SON)
                .noneMatch(at -> isNumbered(at) && at % TRAPS != THE_OTHERS_NUMBER)
                .hasSizeLessThan(PEOPLE / 10);
    }

    /** Else the traps would prove nothing: it might link nobody. */
    @Test
    void the_same_people_in_place_of_the_traps_are_linked() throws IOException {
        assertThat(linked(TrapFiles.same(folder, SEED, PEOPLE))).hasSizeGreaterThan(PEOPLE * 9 / 10);
    }

    /** Every other round of the traps has a valid number on each side, and not the same one but in one trap. */
    private static boolean isNumbered(int at) {
        return at / TRAPS % 2 == 0;
    }

    /** Places in the file of the rows that were linked. */
    private List<Integer> linked(LinkedFiles files) throws IOException {
        Path out = folder.resolve("pairs.csv");
        LinkCommandRun run = LinkCommandRun.match(files.left(), files.right(), out);
        assertThat(run.exit()).as(run.said()).isZero();
        return LinkedFiles.rows(out).stream()
                .filter(row -> row.getField("decision").equals("link"))
                .map(row -> Integer.valueOf(row.getField("left_id").substring(2)))
                .toList();
    }
}
