package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.imports.Marker.Kind;
import org.turnstone.shared.Period;

class MarkerTests {
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    /** Said by agencies, each with its days, and what of it is in force on 10 March. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gang 2026-03-10 -                                          | GANG
            gang 2026-03-11 -                                          | ''
            gang 2026-01-01 2026-03-10                                 | ''
            gang 2026-01-01 2026-03-11                                 | GANG
            gang 2026-01-01 -; warning 2026-01-01 -                    | WARNING GANG
            mappa/2 2026-01-01 -; mappa/2 2026-02-01 -                 | MAPPA/2
            mappa/2 2026-01-01 -; mappa/1 2026-02-01 -                 | MAPPA/1 MAPPA/2
            marac 2025-01-01 2025-02-01; marac 2026-01-01 -            | MARAC
            prevent 2026-01-01 -; rso 2026-01-01 -; mappa 2026-01-01 - | MAPPA RSO PREVENT
            """)
    void those_whose_days_hold_today_are_in_force_each_once_and_warnings_first(String said, String inForce) {
        List<Marker> all =
                Arrays.stream(said.split("; ")).map(MarkerTests::marker).toList();
        assertThat(Marker.inForce(all, DAY).stream()
                        .map(one -> one.kind() + (one.level().isEmpty() ? "" : "/" + one.level())))
                .containsExactlyElementsOf(inForce.isEmpty() ? List.of() : Arrays.asList(inForce.split(" ")));
    }

    private static Marker marker(String said) {
        String[] part = said.split(" ");
        String[] what = part[0].split("/");
        Kind kind = Kind.of(what[0]).orElseThrow();
        LocalDate to = part[2].equals("-") ? null : LocalDate.parse(part[2]);
        return new Marker(kind, what.length > 1 ? what[1] : "", new Period(LocalDate.parse(part[1]), to));
    }
}
