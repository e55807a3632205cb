package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.enforcement.AtLargeExamples;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

/** Recorded on 4 November of someone at large since the 3rd, seen on the 6th: what becomes of the Red that it proposes. */
class RedProposalTests {
    private static final PersonId PERSON = PersonId.random();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 6);
    private static final LocalDate TOLD = LocalDate.of(2026, 11, 4);

    @ParameterizedTest(name = "at large until {0}, on the cohort {1}, {2}, in custody since {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
        # until,    cohort,                  spell,                          custody,    it
        -,          2025-01-01..,            AMBER 2026-10-01..,             -,          was due on 2026-11-04
        -,          2025-01-01..,            -,                              -,          was due on 2026-11-04
        -,          2026-11-05..,            AMBER 2026-11-05..,             -,          was due on 2026-11-05
        -,          2026-11-06..,            AMBER 2026-11-06..,             -,          is due on 2026-11-06
        -,          2025-01-01..2026-11-06,  AMBER 2026-10-01..,             -,          is none
        -,          -,                       -,                              -,          is none
        2026-11-06, 2025-01-01..,            AMBER 2026-10-01..,             -,          is none
        2026-11-07, 2025-01-01..,            AMBER 2026-10-01..,             -,          was due on 2026-11-04
        -,          2025-01-01..,            AMBER 2026-10-01..,             2026-11-01, is none
        -,          2025-01-01..,            RED 2026-10-01..,               -,          is none
        -,          2025-01-01..,            RED 2026-11-05..,               -,          is none
        -,          2025-01-01..,            RED 2026-11-04..2026-11-05,     -,          is none
        -,          2025-01-01..,            RED 2026-11-01..2026-11-04,     -,          was due on 2026-11-04
        -,          2025-01-01..,            AMBER_ALERT 2026-11-04..,       -,          was due on 2026-11-04
        """)
    void it_stands_until_red_was_set_or_the_person_is_no_longer_at_large(
            @Nullable LocalDate until,
            @Nullable String cohort,
            @Nullable String spell,
            @Nullable LocalDate custody,
            String it) {
        assertThat(words(RedProposal.open(
                        List.of(atLarge(until)), now(custody), periods(cohort), spells(spell), Set.of())))
                .isEqualTo(it);
    }

    @Test
    void who_refused_one_record_has_not_refused_the_next() {
        AtLargeSpell first = atLarge(null);
        AtLargeSpell second = AtLargeExamples.spell(
                PERSON, TODAY, null, TODAY.atTime(8, 0).atZone(London.ZONE).toInstant());
        Set<UUID> refused = Set.of(first.said().record());
        List<Period> onCohort = List.of(RagExamples.ON_COHORT);
        assertThat(words(RedProposal.open(List.of(first), now(null), onCohort, List.of(), refused)))
                .isEqualTo("is none");
        assertThat(RedProposal.open(List.of(first, second), now(null), onCohort, List.of(), refused)
                        .map(RedProposal::record))
                .contains(second.said().record());
        assertThat(RedProposal.open(List.of(second, first), now(null), onCohort, List.of(), Set.of())
                        .map(RedProposal::record))
                .as("the one due first")
                .contains(first.said().record());
    }

    private static AtLargeSpell atLarge(@Nullable LocalDate until) {
        return AtLargeExamples.spell(
                PERSON,
                LocalDate.of(2026, 11, 3),
                until,
                TOLD.atTime(23, 59).atZone(London.ZONE).toInstant());
    }

    private static String words(Optional<RedProposal> proposal) {
        return proposal.map(one -> (one.isLate(TODAY) ? "was" : "is") + " due on " + one.due())
                .orElse("is none");
    }

    private static RagNow now(@Nullable LocalDate custody) {
        return new RagNow(
                PERSON,
                TODAY,
                null,
                custody == null
                        ? null
                        : new CustodySpell(
                                PERSON,
                                Period.startingOn(custody),
                                CustodyReason.REMAND,
                                null,
                                null,
                                null,
                                new AgencyCode("PRISON"),
                                Category.CORE,
                                null));
    }

    private static List<Period> periods(@Nullable String text) {
        return text == null ? List.of() : List.of(period(text));
    }

    private static List<RagSpell> spells(@Nullable String text) {
        return text == null
                ? List.of()
                : List.of(new RagSpell(RagStatus.valueOf(text.split(" ")[0]), period(text.split(" ")[1]), List.of()));
    }

    private static Period period(String text) {
        String[] days = text.split("\\.\\.");
        return RagExamples.days(days[0], days.length == 1 ? null : days[1]);
    }
}
