package org.turnstone.panel;

import java.time.LocalDate;
import java.time.Period;

/**
 * From when on an agenda names somebody by itself, as {@code parameters/panel/agenda.csv} ships it.
 *
 * @param green how long Green has lasted when exit may be proposed
 * @param dueOut how long before a release the panel hears of it
 * @param onCohort how long somebody is on the cohort before they are examined again
 * @param answers how long answers to the three questions stand
 * @param atOnce how many are examined again at one panel
 */
record AgendaLimits(Period green, Period dueOut, Period onCohort, Period answers, int atOnce) {
    private static final DatedLines<Line> SHIPPED = DatedLines.of(
            "agenda.csv",
            row -> new Line(row.getField("what"), Integer.parseInt(row.getField("amount")), row.getField("unit")));

    private record Line(String what, int amount, String unit) {
        Period length() {
            return unit.equals("weeks") ? Period.ofWeeks(amount) : Period.ofMonths(amount);
        }
    }

    static AgendaLimits on(LocalDate day) {
        return new AgendaLimits(
                line("GREEN_FOR", day).length(),
                line("DUE_OUT_WITHIN", day).length(),
                line("ON_COHORT_FOR", day).length(),
                line("ANSWERS_STAND", day).length(),
                line("EXAMINED_AT_ONCE", day).amount());
    }

    private static Line line(String what, LocalDate day) {
        return SHIPPED.on(day).stream()
                .filter(line -> line.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line of agenda.csv for " + what + " on " + day));
    }
}
