package org.turnstone.imports;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of many rows about people who are all unlike. */
final class ManyRows {
    private ManyRows() {}

    static String sentences(int rows) {
        return "source_ref,source_updated_at,person_ref,noms,forename,surname,date_of_birth,from,days\n"
                + IntStream.range(0, rows)
                        .mapToObj(row ->
                                "S%d,2026-01-02T10:00:00Z,N%04d,A%04dBC,Name%s,Other%s,19%02d-%02d-%02d,2025-01-01,30"
                                        .formatted(
                                                row,
                                                row,
                                                row,
                                                letters(row),
                                                letters(row * 7 + 13),
                                                50 + row % 50,
                                                1 + row % 12,
                                                1 + row % 28))
                        .collect(Collectors.joining("\n"));
    }

    private static String letters(int number) {
        StringBuilder made = new StringBuilder();
        for (int rest = number + 676; rest > 0; rest /= 26) {
            made.append((char) ('a' + rest % 26));
        }
        return made.toString();
    }
}
