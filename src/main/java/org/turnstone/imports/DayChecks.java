package org.turnstone.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.shared.Problem;

/** What days in one row cannot be: after today, or the later before the earlier. */
public final class DayChecks {
    private final RowReader row;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    public DayChecks(RowReader row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** For what has happened. */
    public DayChecks hasHappened(String column) {
        row.dayIfAny(column)
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> problems.add(new Problem(column, notYet(day.toString()))));
        return this;
    }

    /** Of a day or a time that lies ahead, where it has to be past. */
    static String notYet(String written) {
        return written + " is in the future, and this has happened already: check the day and the year";
    }

    /** For what may be settled some days before it begins. */
    public DayChecks atMostAhead(String column, int days) {
        row.dayIfAny(column)
                .filter(day -> day.isAfter(today.plusDays(days)))
                .ifPresent(day -> problems.add(
                        new Problem(column, "Check the year: " + day + " is too far in the future for " + column)));
        return this;
    }

    public DayChecks notBefore(String later, String earlier) {
        row.dayIfAny(later)
                .filter(day -> row.dayIfAny(earlier).filter(day::isBefore).isPresent())
                .ifPresent(day -> problems.add(
                        new Problem(later, "Check the days: " + later + " " + day + " is before " + earlier)));
        return this;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
