package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

class At18Tests {
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    @ParameterizedTest
    @CsvFileSource(resources = "/examples/cohort/at-18.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void three_months_before_it_is_asked_for_and_on_the_day_it_is_late(
            LocalDate today, @Nullable LocalDate of18, @Nullable String leads, @Nullable At18 said) {
        assertThat(At18.of(Optional.ofNullable(of18), allocations(leads), today))
                .isEqualTo(Optional.ofNullable(said));
    }

    private static List<Allocation> allocations(@Nullable String leads) {
        return leads == null
                ? List.of()
                : Arrays.stream(leads.split("; "))
                        .map(one -> allocation(one.split(" ")))
                        .toList();
    }

    /** Agency, first day, day after the last. */
    private static Allocation allocation(String[] said) {
        LocalDate to = said[2].equals("-") ? null : LocalDate.parse(said[2]);
        return new Allocation(
                PERSON,
                new Period(LocalDate.parse(said[1]), to),
                new AgencyCode(said[0]),
                null,
                null,
                new AgencyCode("COUNCIL"),
                Category.CORE,
                null);
    }
}
