package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

class CustodyPromptTests {
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final AgencyCode PRISON = new AgencyCode("PRISON");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/examples/cohort/custody-prompts.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            nullValues = "-")
    void a_sentence_of_over_two_years_asks_to_suspend_and_six_months_before_release_to_take_up(
            @Nullable String custody, Suspension.@Nullable Because suspended, @Nullable CustodyPrompt asked) {
        assertThat(CustodyPrompt.of(
                        custody == null ? null : stay(custody.split(" ")),
                        suspended == null ? null : suspension(suspended),
                        DAY))
                .isEqualTo(Optional.ofNullable(asked));
    }

    private static CustodySpell stay(String[] said) {
        return new CustodySpell(
                PERSON,
                new Period(LocalDate.parse(said[1]), null),
                CustodyReason.valueOf(said[0].toUpperCase(Locale.ROOT)),
                said[2].equals("-") ? null : Integer.valueOf(said[2]),
                said[3].equals("-") ? null : LocalDate.parse(said[3]),
                null,
                PRISON,
                Category.CORE,
                null);
    }

    private static Suspension suspension(Suspension.Because because) {
        Instant at = Instant.parse("2025-03-01T09:00:00Z");
        Claim claim =
                new Claim(UUID.randomUUID(), PERSON, PRISON, Category.CORE, null, "screen", "1", at, at, null, false);
        return new Suspension(
                claim, new Period(LocalDate.of(2025, 3, 1), null), because, "As the panel decided.", "A, B");
    }
}
