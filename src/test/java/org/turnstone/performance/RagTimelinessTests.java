package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.performance.IndicatorDefinition.Polarity;
import org.turnstone.performance.RatedPerson.OpenSpell;
import org.turnstone.performance.RatedPerson.Status;
import org.turnstone.shared.PersonId;

class RagTimelinessTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource(textBlock = """
            AMBER,       2026-01-01, 2026-01-29, false
            AMBER,       2026-01-01, 2026-01-30, true
            GREEN,       2026-01-31, 2026-04-30, false
            GREEN,       2026-01-31, 2026-05-01, true
            GREEN,       2026-02-28, 2026-05-28, false
            GREEN,       2026-02-28, 2026-05-29, true
            RED,         2026-06-01, 2026-06-06, false
            RED,         2026-06-01, 2026-06-07, true
            AMBER_ALERT, 2026-06-01, 2026-06-15, false
            AMBER_ALERT, 2026-06-01, 2026-06-16, true
            AMBER,       2024-02-01, 2024-02-29, false
            AMBER,       2024-02-01, 2024-03-01, true
            RED,         2026-06-10, 2026-06-01, false
            """)
    void a_status_is_over_its_limit_from_the_day_after_the_last_one(
            Status status, LocalDate from, LocalDate asAt, boolean over) {
        Indicator indicator = row(status).measure(List.of(person(status, from)), asAt);
        assertThat(indicator.counted()).hasSize(over ? 1 : 0);
        assertThat(indicator.outOf()).hasSize(1);
    }

    @Test
    void custody_stops_the_clock_and_takes_the_person_out_of_both_numbers() {
        LocalDate from = LocalDate.of(2026, 6, 1);
        RatedPerson inCustody = new RatedPerson(PersonId.random(), false, null);
        RatedPerson inCustodyWithSpellStillOpen =
                new RatedPerson(PersonId.random(), false, new OpenSpell(Status.RED, from));
        Indicator red = row(Status.RED).measure(List.of(inCustody, inCustodyWithSpellStillOpen), DAY);
        assertThat(red.outOf()).isEmpty();
        assertThat(red.proportion().words()).isEqualTo("No data");
    }

    @Test
    void a_person_who_is_not_rated_is_out_of_whom_but_never_counted() {
        List<RatedPerson> cohort =
                List.of(new RatedPerson(PersonId.random(), true, null), person(Status.RED, LocalDate.of(2026, 1, 1)));
        assertThat(RagTimeliness.OLDHAM.stream()
                        .map(row -> row.measure(cohort, DAY).proportion()))
                .containsExactly(
                        new Proportion(0, 2), new Proportion(0, 2), new Proportion(1, 2), new Proportion(0, 2));
    }

    @Test
    void the_number_and_the_percentage_come_with_the_people_behind_them() {
        List<RatedPerson> cohort = IntStream.range(0, 40)
                .mapToObj(i -> person(Status.AMBER, DAY.minusDays(i)))
                .toList();
        Indicator amber = row(Status.AMBER).measure(cohort, DAY);
        assertThat(amber.counted())
                .containsExactlyElementsOf(
                        cohort.subList(29, 40).stream().map(RatedPerson::person).toList());
        assertThat(amber.proportion().words()).isEqualTo("11 of 40, 27.5% (16.1% to 42.8%)");
    }

    @Test
    void each_row_says_what_it_counts_out_of_whom_and_whether_low_is_good() {
        assertThat(RagTimeliness.OLDHAM.stream().map(row -> row.definition().title()))
                .containsExactly(
                        "Amber for more than 28 days",
                        "Green for more than 3 months",
                        "Red for more than 5 days",
                        "Amber Alert for more than 14 days");
        assertThat(RagTimeliness.OLDHAM.stream().map(row -> row.definition().polarity()))
                .containsExactly(Polarity.LOW_IS_GOOD, Polarity.NEUTRAL, Polarity.LOW_IS_GOOD, Polarity.LOW_IS_GOOD);
    }

    private static RagTimeliness row(Status status) {
        return RagTimeliness.OLDHAM.stream()
                .filter(row -> row.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static RatedPerson person(Status status, LocalDate from) {
        return new RatedPerson(PersonId.random(), true, new OpenSpell(status, from));
    }
}
