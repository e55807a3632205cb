package org.turnstone.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.turnstone.shared.Problem;

/** The people who are followed and from when. Every column beyond the three named here is a breakdown. */
record IndexFile(List<String> breakdowns, List<IndexEvent> events, boolean readable, List<RowProblem> problems) {
    private static final List<String> REQUIRED = List.of("person_id", "index_date", "index_kind");
    private static final String KINDS =
            Arrays.stream(IndexKind.values()).map(IndexKind::word).collect(Collectors.joining(", "));

    static IndexFile read(Path path, LongConsumer progress) throws IOException {
        List<String> breakdowns = new ArrayList<>();
        List<IndexEvent> events = new ArrayList<>();
        CsvTable table = CsvTable.read(
                path,
                header -> {
                    header.require(REQUIRED);
                    header.columns().stream()
                            .filter(name -> !REQUIRED.contains(name.toLowerCase(Locale.ROOT)))
                            .forEach(breakdowns::add);
                },
                row -> event(row, breakdowns).ifPresent(events::add),
                progress);
        return new IndexFile(breakdowns, events, table.readable(), table.problems());
    }

    private static Optional<IndexEvent> event(CsvTable.Row row, List<String> breakdowns) {
        String person = row.person();
        LocalDate day = row.day("index_date");
        String word = row.value("index_kind");
        IndexKind kind = IndexKind.of(word).orElse(null);
        if (kind == null) {
            row.problem("index_kind", "\"" + Problem.shown(word) + "\" is not one of " + KINDS);
        }
        if (day == null || kind == null || !row.isSound()) {
            return Optional.empty();
        }
        String[] values = new String[breakdowns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.value(breakdowns.get(i));
        }
        return Optional.of(new IndexEvent(person, day, kind, List.of(values)));
    }
}
