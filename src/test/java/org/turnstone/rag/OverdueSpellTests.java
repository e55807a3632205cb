package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.shared.PersonId;

class OverdueSpellTests {
    private static final PersonId PERSON = PersonId.random();
    private static final RagLimit RED =
            new RagLimit(RagStatus.RED, Period.ofDays(5), LocalDate.of(2009, 12, 1), "Oldham PID Appendix 2");
    private static final Map<RagStatus, RagLimit> LIMITS = Map.of(RagStatus.RED, RED);

    @ParameterizedTest(name = "Red from 1 June on {0}, acknowledged {1} from {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
        # day,      of,    from,       it is
        2026-06-06, -,     -,          within
        2026-06-07, -,     -,          an exception
        2026-06-07, RED,   2026-06-01, acknowledged
        2026-06-07, RED,   2026-05-31, an exception
        2026-06-07, AMBER, 2026-06-01, an exception
        2026-06-06, RED,   2026-06-01, within
        """)
    void a_spell_over_its_limit_is_an_exception_until_a_manager_has_acknowledged_that_very_spell(
            LocalDate day, RagStatus of, LocalDate from, String is) {
        List<Acknowledgement> said = of == null ? List.of() : List.of(said(of, from, "Waits for the warrant"));
        assertThat(OverdueSpell.of(red(day), LIMITS, said)
                        .map(overdue -> overdue.acknowledged() == null ? "an exception" : "acknowledged")
                        .orElse("within"))
                .isEqualTo(is);
    }

    @Test
    void the_newest_reason_stands() {
        List<Acknowledgement> said = List.of(
                said(RagStatus.RED, LocalDate.of(2026, 6, 1), "Waits for the warrant"),
                said(RagStatus.RED, LocalDate.of(2026, 6, 1), "Court has moved the day"));
        assertThat(OverdueSpell.of(red(LocalDate.of(2026, 6, 9)), LIMITS, said)
                        .orElseThrow()
                        .acknowledged())
                .isEqualTo(said.getLast());
    }

    @Test
    void a_status_without_a_limit_is_never_over_it() {
        assertThat(OverdueSpell.of(red(LocalDate.of(2036, 6, 9)), Map.of(), List.of()))
                .isEmpty();
    }

    private static RagNow red(LocalDate day) {
        RagSpell spell = new RagSpell(RagStatus.RED, RagExamples.days("2026-06-01", null), List.of());
        return new RagNow(PERSON, day, spell, null);
    }

    private static Acknowledgement said(RagStatus of, LocalDate from, String reason) {
        return new Acknowledgement(
                UUID.randomUUID(), PERSON, of, from, reason, "Halina Crosswick, Police", Instant.EPOCH);
    }
}
