package org.turnstone.rag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Period;

/** Statements and spells that the tests of this room share. */
final class RagExamples {
    static final Period ON_COHORT = Period.startingOn(LocalDate.of(2025, 1, 1));

    private RagExamples() {}

    static RagSetting said(RagStatus status, String from) {
        return said(status, from, null);
    }

    static RagSetting said(RagStatus status, String from, @Nullable String until) {
        LocalDate day = LocalDate.parse(from);
        return new RagSetting(
                UUID.randomUUID(),
                status,
                day,
                until == null ? null : LocalDate.parse(until),
                List.of("MISSED_CONTACT"),
                "said on " + from,
                "A Officer, police",
                Instant.parse(from + "T10:00:00Z"),
                null);
    }

    static Period days(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    /** Spells as text, such as {@code RED 2026-06-01..2026-06-03}, so that a whole history reads in one line. */
    static List<String> spells(RagTimeline timeline) {
        return timeline.spells().stream()
                .map(spell -> spell.status() + " " + spell.period().from() + ".."
                        + (spell.period().to() == null ? "" : spell.period().to()))
                .toList();
    }
}
