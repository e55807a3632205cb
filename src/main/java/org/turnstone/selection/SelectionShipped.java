package org.turnstone.selection;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Shipped;

/** The lines that ship in {@code parameters/selection}, each with the day it holds from and its source. */
final class SelectionShipped {
    static final List<MoveLine> MOVES = lines(
            "moves.csv",
            line -> new MoveLine(
                    from(line),
                    NominationState.valueOf(line.getField("was")),
                    NominationMove.valueOf(line.getField("move")),
                    NominationState.valueOf(line.getField("to")),
                    many(line, "by").map(Authority::valueOf).collect(Collectors.toUnmodifiableSet())));

    static final List<Gate> GATES = lines(
            "gates.csv",
            line -> new Gate(
                    from(line),
                    Integer.parseInt(line.getField("place")),
                    Gate.Code.valueOf(line.getField("gate")),
                    line.getField("words"),
                    line.getField("operator"),
                    number(line, "threshold"),
                    number(line, "unless"),
                    line.getField("override").equals("y"),
                    Authority.valueOf(line.getField("by")),
                    line.getField("source")));

    static final List<Route> ROUTES = lines(
            "routes.csv",
            line -> new Route(
                    from(line),
                    line.getField("route"),
                    line.getField("words"),
                    many(line, "agencies").collect(Collectors.toUnmodifiableSet()),
                    line.getField("source")));

    static final List<Matrix> MATRICES = matrices();

    private SelectionShipped() {}

    private static List<Matrix> matrices() {
        List<MatrixLine> lines = lines(
                "matrix.csv",
                line -> new MatrixLine(
                        Integer.parseInt(line.getField("version")),
                        Criterion.valueOf(line.getField("criterion")),
                        Integer.parseInt(line.getField("least")),
                        line.getField("band"),
                        Integer.parseInt(line.getField("points")),
                        line.getField("on").equals("y"),
                        line.getField("source"),
                        null));
        return lines("matrix-versions.csv", line -> {
            int version = Integer.parseInt(line.getField("version"));
            return new Matrix(
                    version,
                    from(line),
                    Integer.parseInt(line.getField("threshold")),
                    line.getField("words"),
                    line.getField("source"),
                    lines.stream().filter(one -> one.version() == version).toList(),
                    LocalPriorities.NONE,
                    null);
        });
    }

    static List<Route> routesOn(LocalDate day) {
        return ROUTES.stream().filter(route -> !route.from().isAfter(day)).toList();
    }

    /** Every one there ever was, for what was said by it. */
    static String routeWords(String code) {
        return ROUTES.stream()
                .filter(route -> route.code().equals(code))
                .map(Route::words)
                .findFirst()
                .orElse(code);
    }

    private static LocalDate from(NamedCsvRecord line) {
        return LocalDate.parse(line.getField("from"));
    }

    private static Stream<String> many(NamedCsvRecord line, String column) {
        return Arrays.stream(line.getField(column).split(";"));
    }

    private static @Nullable Integer number(NamedCsvRecord line, String column) {
        String text = line.getField(column);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static <T> List<T> lines(String file, Function<NamedCsvRecord, T> read) {
        return Shipped.lines("selection", file).stream().map(read).toList();
    }
}
