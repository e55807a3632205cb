package org.turnstone.lockedcohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.cohort.CohortExit;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.Suspension;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class LockedCohortRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final AgencyCode POLICE = new AgencyCode("POLICE");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/examples/lockedcohort/locking.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            nullValues = "-")
    void a_cohort_is_locked_under_a_new_name_as_at_a_day_that_was_and_for_something(
            @Nullable String name,
            @Nullable LocalDate asAt,
            @Nullable String purpose,
            String taken,
            @Nullable String wrong) {
        Locking typed = new Locking(name == null ? "" : name, asAt, purpose == null ? "" : purpose, "");
        assertThat(LockingRules.problems(typed, taken.equals("y"), TODAY))
                .extracting((Problem problem) -> problem.field() + ": " + problem.message())
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/examples/lockedcohort/since-locked.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            nullValues = "-")
    void what_has_become_of_somebody_who_was_locked(
            @Nullable String memberships, @Nullable String exit, Suspension.@Nullable Because suspended, String since) {
        List<CohortMember> members = memberships == null
                ? List.of()
                : Stream.of(memberships.split(" "))
                        .map(LockedCohortRulesTests::member)
                        .toList();
        assertThat(SinceLocked.of(
                                members,
                                exit == null ? null : new CohortExit(exit, null, "As decided", List.of(), null),
                                suspended == null ? null : suspension(suspended),
                                TODAY)
                        .said())
                .isEqualTo(since);
    }

    private static CohortMember member(String said) {
        String[] days = said.split("\\.\\.");
        Period period = new Period(LocalDate.parse(days[0]), days.length < 2 ? null : LocalDate.parse(days[1]));
        return new CohortMember(PERSON, period, null, null, null, null, POLICE, Category.CORE, null);
    }

    private static Suspension suspension(Suspension.Because because) {
        java.time.Instant at = java.time.Instant.parse("2026-03-01T09:00:00Z");
        Claim claim =
                new Claim(UUID.randomUUID(), PERSON, POLICE, Category.CORE, null, "screen", "1", at, at, null, false);
        return new Suspension(claim, Period.startingOn(LocalDate.of(2026, 3, 1)), because, "As decided.", "A, B");
    }
}
