package org.turnstone.panel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;

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
    private static final List<Line> SHIPPED = read();

    private record Line(String what, int amount, String unit, LocalDate from, String to) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
        }

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
        return SHIPPED.stream()
                .filter(line -> line.what().equals(what) && line.holds(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line of agenda.csv for " + what + " on " + day));
    }

    private static List<Line> read() {
        String file = "/parameters/panel/agenda.csv";
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(AgendaLimits.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(AgendaLimits::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("what"),
                Integer.parseInt(row.getField("amount")),
                row.getField("unit"),
                LocalDate.parse(row.getField("from")),
                row.getField("to"));
    }
}
