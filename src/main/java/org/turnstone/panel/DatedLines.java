package org.turnstone.panel;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.turnstone.governance.Shipped;

/** Lines of the parameters that ship for panels, each with the days for which it holds. */
final class DatedLines<T> {
    private final List<Dated<T>> lines;

    private record Dated<T>(T line, LocalDate from, String to) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
        }
    }

    private DatedLines(List<Dated<T>> lines) {
        this.lines = lines;
    }

    /** @param file of {@code parameters/panel}, with the columns {@code from} and {@code to} */
    static <T> DatedLines<T> of(String file, Function<NamedCsvRecord, T> line) {
        return new DatedLines<>(Shipped.lines("panel", file).stream()
                .map(row -> new Dated<>(line.apply(row), LocalDate.parse(row.getField("from")), row.getField("to")))
                .toList());
    }

    /** In the order of the file. */
    List<T> on(LocalDate day) {
        return lines.stream().filter(line -> line.holds(day)).map(Dated::line).toList();
    }

    /** What a cell lists, parted by semicolons. */
    static List<String> listed(String cell) {
        return Arrays.stream(cell.split(";")).filter(one -> !one.isBlank()).toList();
    }
}
