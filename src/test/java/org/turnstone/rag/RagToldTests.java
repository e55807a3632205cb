package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnstone.shared.Period;

/** Whoever reads a status is told who set it, why, and for which day: what others said of it since stands beside. */
class RagToldTests {
    private static final RagTold TOLD =
            new RagTold(Map.of("RECALLED", new RagGround("RECALLED", "Recalled to prison", false, Set.of())));

    @Test
    void a_spell_is_told_by_the_statement_it_began_with_and_each_confirmation_by_its_own() {
        RagSpell spell = spell(
                "2026-11-10",
                said("2026-11-10", null, "New associates seen", "M. Osgathorpe"),
                said("2026-11-24", "2026-11-26", "slip: wrong person", "I. Calloway"));
        assertThat(TOLD.why(spell)).isEqualTo("New associates seen");
        assertThat(TOLD.set(spell)).isEqualTo("Set by M. Osgathorpe, 10 November 2026");
        assertThat(TOLD.confirmed(spell))
                .containsExactly("Confirmed on 26 November 2026 by I. Calloway: “slip: wrong person”");
    }

    @Test
    void the_day_set_is_the_day_it_holds_from_and_the_day_it_was_said_stands_beside() {
        RagSpell spell = spell("2026-11-25", said("2026-11-25", "2026-11-26", "double", "A. Officer", "RECALLED"));
        assertThat(TOLD.why(spell)).isEqualTo("Recalled to prison: double");
        assertThat(TOLD.set(spell)).isEqualTo("Set by A. Officer, 25 November 2026, said on 26 November 2026");
        assertThat(TOLD.by(spell)).isEqualTo("A. Officer, said on 26 November 2026");
        assertThat(TOLD.set(spell("2026-12-04", said("2026-11-25", "2026-11-25", "", "A. Officer"))))
                .isEqualTo("Set by A. Officer, 25 November 2026, standing since release on 4 December 2026");
    }

    @Test
    void what_began_by_rule_is_nobodys_though_an_extract_says_the_same_since() {
        RagSpell spell = spell("2026-11-10", said("2026-11-20", null, "", "Probation", "RECALLED"));
        assertThat(TOLD.why(spell)).isEqualTo(RagSpell.RELEASED);
        assertThat(TOLD.set(spell)).isEqualTo("By rule since 10 November 2026");
        assertThat(TOLD.confirmed(spell))
                .containsExactly("Confirmed from 20 November 2026 by Probation: “Recalled to prison”");
    }

    private static RagSpell spell(String from, RagSetting... said) {
        return new RagSpell(RagStatus.AMBER, Period.startingOn(LocalDate.parse(from)), List.of(said));
    }

    private static RagSetting said(String from, @Nullable String on, String why, String by, String... grounds) {
        return new RagSetting(
                UUID.randomUUID(),
                RagStatus.AMBER,
                LocalDate.parse(from),
                null,
                List.of(grounds),
                why,
                by,
                Instant.parse("2026-11-26T09:00:00Z"),
                on == null ? null : LocalDate.parse(on));
    }
}
