package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

class OwnMistakeTests {
    private static final StaffId READER = new StaffId(UUID.randomUUID());
    private static final StaffId COLLEAGUE = new StaffId(UUID.randomUUID());
    private static final PersonId PERSON = PersonId.random();

    @ParameterizedTest(name = "said by {0} at {1}, then something else at {2}; within {3} days; on {4}: {5}")
    @CsvSource(
            nullValues = "none",
            value = {
                "me,        2026-06-15T09:00:00Z, none,                 0, 2026-06-15, true",
                "me,        2026-06-15T09:00:00Z, 2026-06-15T08:59:00Z, 0, 2026-06-15, true",
                "me,        2026-06-15T09:00:00Z, 2026-06-15T09:01:00Z, 0, 2026-06-15, false",
                "colleague, 2026-06-15T09:00:00Z, none,                 0, 2026-06-15, false",
                "none,      2026-06-15T09:00:00Z, none,                 0, 2026-06-15, false",
                "me,        2026-06-14T23:30:00Z, none,                 0, 2026-06-15, true",
                "me,        2026-06-14T22:30:00Z, none,                 0, 2026-06-15, false",
                "me,        2026-06-14T22:30:00Z, none,                 1, 2026-06-15, true",
                "me,        2026-06-14T22:30:00Z, none,                 1, 2026-06-16, false",
            })
    void a_mistake_is_ones_own_on_the_london_day_it_was_said_and_until_someone_adds_to_it(
            @Nullable String by, Instant at, @Nullable Instant next, int days, LocalDate today, boolean own) {
        RagClaim wrong = said(by, at, null);
        List<RagClaim> said = new ArrayList<>(List.of(wrong));
        if (next != null) {
            said.add(said("colleague", next, null));
        }
        assertThat(OwnMistake.is(wrong, READER, said, days, today)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource("me, 2026-06-15T09:00:00Z")
    void what_was_put_right_once_is_not_put_right_again(String by, Instant at) {
        RagClaim superseded = said(by, at, at.plusSeconds(60));
        assertThat(OwnMistake.is(superseded, READER, List.of(superseded), 0, LocalDate.of(2026, 6, 15)))
                .isFalse();
    }

    private static RagClaim said(@Nullable String by, Instant at, @Nullable Instant superseded) {
        RagSetting setting = RagExamples.said(RagStatus.RED, "2026-06-15");
        return new RagClaim(
                new Claim(
                        setting.id(),
                        PERSON,
                        new AgencyCode("POLICE"),
                        Category.CORE,
                        null,
                        "screen",
                        setting.id().toString(),
                        at,
                        at,
                        superseded,
                        false),
                setting,
                by == null ? null : by.equals("me") ? READER : COLLEAGUE);
    }
}
