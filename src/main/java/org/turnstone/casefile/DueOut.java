package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.person.PersonHeader;
import org.turnstone.supervision.CustodySpell;

/**
 * People of the cohort who are due out of custody within twelve weeks, and those who were due before and are still inside.
 *
 * @param all how many there are whom the reader may see
 * @param lines the first of them, by the day they are due
 */
public record DueOut(LocalDate day, int all, List<Line> lines) {
    /** Ours: about then the work on a release begins. */
    static final int WEEKS = 12;

    public DueOut {
        lines = List.copyOf(lines);
    }

    public record Line(
            PersonHeader person,
            CustodySpell stay,
            LocalDate due,
            @Nullable Allocation led) {}

    static boolean isSoon(@Nullable LocalDate expected, LocalDate today) {
        return expected != null && !expected.isAfter(today.plusWeeks(WEEKS));
    }
}
