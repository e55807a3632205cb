package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two files in which nobody is the same person and everybody has someone very like them: whatever is linked without asking
 * is wrong. {@link #same} writes the control, the same people on both sides.
 */
public final class TrapFiles {
    private enum Trap {
        TWIN,
        TWIN_WITH_THE_OTHERS_PNC,
        FATHER_AND_SON,
        NAMESAKE_OF_THE_DAY,
        BROTHER,
        INITIAL_AT_HOME,
        FATHER_WITH_THE_SONS_PNC,
        TWIN_SISTER_AND_A_MISTYPED_PNC,
        COUSIN_OF_THE_SAME_NAME
    }

    private static final int PEOPLE = 1_000_000;

    private final long seed;
    private final LinkedFiles files;

    private TrapFiles(Path folder, long seed) {
        this.seed = seed;
        this.files = LinkedFiles.in(folder);
    }

    public static LinkedFiles write(Path folder, long seed, int size) throws IOException {
        return new TrapFiles(folder, seed).write(size, false);
    }

    public static LinkedFiles same(Path folder, long seed, int size) throws IOException {
        return new TrapFiles(folder, seed).write(size, true);
    }

    private LinkedFiles write(int size, boolean same) throws IOException {
        try (CsvWriter left = LinkedFiles.writer(files.left());
                CsvWriter right = LinkedFiles.writer(files.right());
                CsvWriter truth = LinkedFiles.writer(files.truth())) {
            left.writeRecord(AgencyRow.HEADER);
            right.writeRecord(AgencyRow.HEADER);
            truth.writeRecord("left_id", "right_id");
            for (int at = 0; at < size; at++) {
                List<String> row = row(at);
                left.writeRecord(with(row, "person_ref", "PO" + at));
                right.writeRecord(with(same ? row : trap(at, row), "person_ref", "X" + at));
                if (same) {
                    truth.writeRecord("PO" + at, "X" + at);
                }
            }
        }
        return files;
    }

    private List<String> row(int at) {
        AgencyPerson person = person(at);
        boolean numbered = at / Trap.values().length % 2 == 0;
        boolean common = !numbered && kind(at) == Trap.NAMESAKE_OF_THE_DAY;
        return List.of(
                "",
                numbered ? person.pnc() : "",
                common ? "Mohammed" : person.forename(),
                person.middle(),
                common ? "Khan" : person.surname(),
                "",
                common ? person.born().getYear() + "-01-01" : person.born().toString(),
                person.woman() ? "F" : "M",
                person.postcode(),
                person.address(),
                person.phone());
    }

    private List<String> trap(int at, List<String> row) {
        Draws draws = Draws.of(seed, "trap", at);
        AgencyPerson person = person(at);
        AgencyPerson stranger = AgencyPerson.of(seed, (at * 100 + PEOPLE / 2) % PEOPLE + 50, PEOPLE);
        List<String> own = with(row, "pnc", cell(row, "pnc").isEmpty() ? "" : stranger.pnc());
        String born = person.born().toString();
        return switch (kind(at)) {
            case TWIN -> with(own, "forename", AgencyPerson.twinName(person, person.woman(), draws));
            case TWIN_WITH_THE_OTHERS_PNC ->
                with(row, "forename", AgencyPerson.twinName(person, person.woman(), draws));
            case FATHER_AND_SON -> father(own, person, draws);
            case NAMESAKE_OF_THE_DAY -> namesake(own, stranger);
            case BROTHER ->
                with(
                        with(own, "forename", AgencyPerson.twinName(person, person.woman(), draws)),
                        "date_of_birth",
                        person.born().plusDays(draws.between(300, 2_000)).toString());
            case INITIAL_AT_HOME ->
                with(
                        with(with(own, "forename", person.forename().substring(0, 1)), "middle_names", ""),
                        "date_of_birth",
                        draws.in(0.5) ? "" : born.substring(0, 4) + "-01-01");
            case FATHER_WITH_THE_SONS_PNC -> father(row, person, draws);
            case TWIN_SISTER_AND_A_MISTYPED_PNC -> sister(row, person, draws);
            case COUSIN_OF_THE_SAME_NAME -> cell(row, "pnc").isEmpty() ? father(row, person, draws) : own;
        };
    }

    private static List<String> father(List<String> row, AgencyPerson person, Draws draws) {
        return with(
                row,
                "date_of_birth",
                person.born().minusDays(draws.between(6_500, 12_000)).toString());
    }

    private static List<String> sister(List<String> row, AgencyPerson person, Draws draws) {
        List<String> named = with(row, "forename", AgencyPerson.twinName(person, !person.woman(), draws));
        return with(with(named, "sex", person.woman() ? "M" : "F"), "pnc", mistyped(cell(row, "pnc")));
    }

    /** The last letter is another one, so the number does not pass its check. */
    private static String mistyped(String pnc) {
        return pnc.isEmpty() ? "" : pnc.substring(0, pnc.length() - 1) + (pnc.endsWith("A") ? "B" : "A");
    }

    /** Two of the same name born on one day: they have two numbers, or a common name and the day written for want of one. */
    private static List<String> namesake(List<String> own, AgencyPerson stranger) {
        if (!cell(own, "pnc").isEmpty()) {
            return with(own, "middle_names", stranger.middle());
        }
        List<String> row = with(with(own, "middle_names", ""), "postcode", stranger.postcode());
        return with(with(row, "address", stranger.address()), "phone", stranger.phone());
    }

    private static Trap kind(int at) {
        return Trap.values()[at % Trap.values().length];
    }

    private AgencyPerson person(int at) {
        return AgencyPerson.of(seed, at * 100 % PEOPLE + 50, PEOPLE);
    }

    private static String cell(List<String> row, String column) {
        return row.get(AgencyRow.HEADER.indexOf(column));
    }

    private static List<String> with(List<String> row, String column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(AgencyRow.HEADER.indexOf(column), value);
        return changed;
    }
}
