package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A police file and a probation file of about as many rows as asked for, half of them about the same people: twins in one
 * file only, PNC numbers mistyped, or taken from the wrong file, most easily that of a brother's, moves that change address
 * and telephone together.
 */
public final class AgencyStyle {
    private enum Known {
        BOTH,
        POLICE,
        PROBATION
    }

    private final long seed;
    private final int people;

    private AgencyStyle(long seed, int people) {
        this.seed = seed;
        this.people = people;
    }

    /** @param rows about as many in each file: one and a half times as many people are known to either */
    public static LinkedFiles write(Path folder, long seed, int rows) throws IOException {
        return new AgencyStyle(seed, rows * 3 / 2).write(LinkedFiles.in(folder));
    }

    private LinkedFiles write(LinkedFiles files) throws IOException {
        List<Integer> order = LinkedFiles.shuffled(people, Draws.of(seed, "police order", 0));
        List<Integer> others = LinkedFiles.shuffled(people, Draws.of(seed, "probation order", 0));
        int[] place = new int[people];
        try (CsvWriter left = LinkedFiles.writer(files.left());
                CsvWriter right = LinkedFiles.writer(files.right());
                CsvWriter truth = LinkedFiles.writer(files.truth())) {
            left.writeRecord(AgencyRow.HEADER);
            right.writeRecord(AgencyRow.HEADER);
            truth.writeRecord("left_id", "right_id");
            for (int at = 0; at < people; at++) {
                int number = order.get(at);
                place[number] = at;
                if (known(number) != Known.PROBATION) {
                    AgencyPerson person = person(number);
                    left.writeRecord(AgencyRow.of(true, "PO" + at, person, person, seed));
                }
            }
            for (int at = 0; at < people; at++) {
                int number = others.get(at);
                if (known(number) != Known.POLICE) {
                    right.writeRecord(AgencyRow.of(false, "X" + at, person(number), mixedUpWith(number), seed));
                }
                if (known(number) == Known.BOTH) {
                    truth.writeRecord("PO" + place[number], "X" + at);
                }
            }
        }
        return files;
    }

    private AgencyPerson person(int number) {
        return AgencyPerson.of(seed, number, people);
    }

    /** Half the rows of either file have someone in the other. */
    private Known known(int number) {
        return Known.values()[Draws.of(seed, "known", number).below(3)];
    }

    /** Five in a thousand have another's number, and of those with a twin or a father of that name one in twenty. */
    private AgencyPerson mixedUpWith(int number) {
        Draws draws = Draws.of(seed, "mixed up", number);
        if (AgencyPerson.kin(number) != AgencyPerson.Kin.NONE && draws.in(0.05)) {
            return person(number - 1);
        }
        return person(draws.in(0.005) ? draws.below(people) : number);
    }
}
