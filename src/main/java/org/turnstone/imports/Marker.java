package org.turnstone.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnstone.shared.Period;

/** A fact that warns or directs, as an agency has it now. Source: extract contract, kind markers. */
public record Marker(Kind kind, String level, Period period) {
    /** In the order in which they are shown: what a visit has to heed first. */
    public enum Kind {
        WARNING,
        MAPPA,
        RSO,
        MARAC,
        GANG,
        PREVENT;

        static Optional<Kind> of(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst();
        }
    }

    /** Those in force on a day, each once however many agencies say it. */
    static List<Marker> inForce(Collection<Marker> said, LocalDate day) {
        return said.stream()
                .filter(one -> one.period.holds(day))
                .sorted(Comparator.comparing(Marker::kind)
                        .thenComparing(Marker::level)
                        .thenComparing(one -> one.period.from()))
                .collect(Collectors.toMap(
                        one -> one.kind + one.level.toLowerCase(Locale.ROOT),
                        one -> one,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
