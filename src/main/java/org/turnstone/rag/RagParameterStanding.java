package org.turnstone.rag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a parameter stands: what is in force today, what is set for later, and every line it ever had.
 *
 * @param later in force from a later day on, the nearest first
 * @param all the latest day first; of one day, the line that was set last
 * @param maySet whether it is the reader's to set
 * @param holidaysTo the last bank holiday on record
 */
public record RagParameterStanding(
        RagParameter of,
        LocalDate today,
        RagLine now,
        List<RagLine> later,
        List<RagLine> all,
        boolean maySet,
        LocalDate holidaysTo) {
    private static final Comparator<RagLine> LATEST = Comparator.comparing(
                    (RagLine line) -> line.since().own())
            .thenComparing(line -> line.since().day())
            .thenComparing(RagLine::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    public RagParameterStanding {
        later = List.copyOf(later);
        all = List.copyOf(all);
    }

    static RagParameterStanding of(
            RagParameter parameter, List<RagLine> lines, LocalDate today, boolean maySet, LocalDate holidaysTo) {
        List<RagLine> current = lines.stream().filter(RagLine::isInForce).toList();
        return new RagParameterStanding(
                parameter,
                today,
                Dated.inForce(current, today).getFirst(),
                current.stream()
                        .filter(line -> line.since().day().isAfter(today))
                        .sorted(Comparator.comparing(line -> line.since().day()))
                        .toList(),
                lines.stream().sorted(LATEST).toList(),
                maySet,
                holidaysTo);
    }

    /** Changes whenever a line is added or superseded. */
    public String version() {
        String lines = all.stream()
                .map(line -> line.id() + " " + line.isInForce())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(lines.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The line that is in force from a later day on, where it is one. */
    public Optional<RagLine> later(UUID id) {
        return later.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** What was set last, whichever day it is from; what ships where nothing was. */
    public RagLine newest() {
        return all.stream()
                .filter(RagLine::isInForce)
                .max(Comparator.comparing((RagLine line) -> line.since().own())
                        .thenComparing(RagLine::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(line -> line.since().day()))
                .orElse(now);
    }
}
