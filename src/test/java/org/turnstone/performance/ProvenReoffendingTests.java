package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.performance.FollowUpRules.Once;

/** The boundaries of the definition: 12 months of follow-up and 6 of waiting, everyone counted once. */
class ProvenReoffendingTests {
    private static final LocalDate LATE = LocalDate.of(2025, 1, 1);

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-03-10 | 2020-03-10 | 2020-05-01 | 0 | on the index date itself: does not count
            2020-03-10 | 2020-03-11 | 2020-05-01 | 1 | on the day after the index date: counts
            2020-03-10 | 2021-03-10 | 2021-09-10 | 1 | on the last day of month 12 and proven on the last day of month 18: counts
            2020-03-10 | 2021-03-11 | 2021-09-10 | 0 | committed one day too late
            2020-03-10 | 2021-03-10 | 2021-09-11 | 0 | proven one day too late
            2020-03-10 | 2020-06-01 | 2020-07-01 | 1 | offence inside and caution inside: counts
            2020-03-10 | 2020-06-01 |            | 0 | charge or arrest only or acquitted or quashed: does not count
            2020-03-10 | 2020-03-09 | 2020-06-01 | 0 | committed before and convicted after the index date: the offence date decides
            2020-02-29 | 2021-02-28 | 2021-03-01 | 1 | leap day and 12 months is 28 February
            2020-02-29 | 2021-03-01 | 2021-03-01 | 0 | the day after that is outside
            2020-02-29 | 2021-02-28 | 2021-08-29 | 1 | leap day and 18 months is 29 August in one step
            2020-02-29 | 2021-02-28 | 2021-08-30 | 0 | and not a day more
            2020-08-31 | 2021-08-31 | 2022-02-28 | 1 | 31 August and 18 months is 28 February
            """)
    void an_offence_counts_by_its_own_date_and_its_proof(
            LocalDate index, LocalDate offence, @Nullable LocalDate proven, long counted, String why) {
        FollowUp one = only(List.of(event("A", index)), List.of(offence("A", offence, proven, false)), rules(LATE));
        assertThat(one.reoffences()).as(why).isEqualTo(counted);
        assertThat(one.breachReoffences()).as(why).isZero();
        FollowUp breach = only(List.of(event("A", index)), List.of(offence("A", offence, proven, true)), rules(LATE));
        assertThat(breach.reoffended()).as(why).isFalse();
        assertThat(breach.breachReoffences()).as(why).isEqualTo(counted);
    }

    @Test
    void two_offences_at_one_hearing_are_one_reoffender_and_two_reoffences() {
        CommittedOffence theft = offence("A", day("2020-06-01"), day("2020-07-01"), false);
        ReoffendingCounts counts = total(List.of(event("A", day("2020-03-10"))), List.of(theft, theft), rules(LATE));
        assertThat(counts.reoffenders()).isEqualTo(1);
        assertThat(counts.reoffences()).isEqualTo(2);
        assertThat(counts.perReoffender()).contains(2.0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FILE, 1
            YEAR, 2
            QUARTER, 3
            ROW, 5
            """)
    void a_person_with_several_index_events_counts_once_in_the_period_asked_for(Once once, long entries) {
        List<IndexEvent> events = List.of(
                new IndexEvent("A", day("2020-03-31"), IndexKind.CAUTION, List.of()),
                new IndexEvent("A", day("2020-02-01"), IndexKind.COMMUNITY, List.of()),
                new IndexEvent("A", day("2020-01-05"), IndexKind.CUSTODY_RELEASE, List.of()),
                new IndexEvent("A", day("2020-04-01"), IndexKind.CAUTION, List.of()),
                new IndexEvent("A", day("2021-01-01"), IndexKind.CAUTION, List.of()));
        List<FollowUp> followUps = ProvenReoffending.follow(events, List.of(), new FollowUpRules(12, 6, LATE, once));
        assertThat(followUps).hasSize((int) entries);
        assertThat(followUps).anySatisfy(one -> assertThat(one.event()).isEqualTo(events.get(2)));
    }

    @Test
    void the_first_event_is_followed_even_where_only_a_later_one_saw_a_reoffence() {
        List<IndexEvent> events = List.of(event("A", day("2020-01-01")), event("A", day("2021-06-01")));
        FollowUp one = only(events, List.of(offence("A", day("2021-07-01"), day("2021-08-01"), false)), rules(LATE));
        assertThat(one.event()).isEqualTo(events.getFirst());
        assertThat(one.reoffended()).isFalse();
    }

    @Test
    void a_breach_starts_no_entry_and_does_not_use_up_the_persons_turn() {
        IndexEvent breach = new IndexEvent("A", day("2020-01-01"), IndexKind.BREACH, List.of());
        IndexEvent release = event("A", day("2020-05-01"));
        assertThat(ProvenReoffending.follow(List.of(breach), List.of(), rules(LATE)))
                .isEmpty();
        assertThat(only(List.of(breach, release), List.of(), rules(LATE)).event())
                .isEqualTo(release);
    }

    @ParameterizedTest
    @CsvSource({"2021-09-09, false", "2021-09-10, true", "2021-09-11, true"})
    void an_entry_matures_on_the_last_day_of_month_18(LocalDate dataTo, boolean matured) {
        assertThat(only(List.of(event("A", day("2020-03-10"))), List.of(), rules(dataTo))
                        .matured())
                .isEqualTo(matured);
    }

    @Test
    void a_cohort_that_has_not_matured_has_its_number_but_no_rate() {
        List<CommittedOffence> offences = List.of(offence("A", day("2020-04-01"), day("2020-05-01"), false));
        ReoffendingCounts counts = total(List.of(event("A", day("2020-03-10"))), offences, rules(day("2021-01-01")));
        assertThat(counts).isEqualTo(new ReoffendingCounts(1, 0, 1, 0, 0, 0));
        assertThat(counts.proportion().rate()).isEmpty();
        assertThat(counts.perOffender()).isEmpty();
        assertThat(counts.perReoffender()).isEmpty();
    }

    @Test
    void quarters_are_pooled_by_sums_and_not_by_averaging_their_rates() {
        ReoffendingCounts small = new ReoffendingCounts(2, 2, 0, 2, 4, 0);
        ReoffendingCounts large = new ReoffendingCounts(98, 98, 0, 8, 9, 1);
        ReoffendingCounts pooled = small.plus(large);
        assertThat(pooled.proportion().rate()).contains(0.10);
        assertThat(pooled.perOffender()).contains(0.13);
        assertThat(pooled.perReoffender()).contains(1.3);
    }

    private static FollowUp only(List<IndexEvent> events, List<CommittedOffence> offences, FollowUpRules rules) {
        List<FollowUp> followUps = ProvenReoffending.follow(events, offences, rules);
        assertThat(followUps).hasSize(1);
        return followUps.getFirst();
    }

    private static ReoffendingCounts total(
            List<IndexEvent> events, List<CommittedOffence> offences, FollowUpRules rules) {
        return ReoffendingResult.of(List.of(), ProvenReoffending.follow(events, offences, rules))
                .total();
    }

    private static FollowUpRules rules(LocalDate dataTo) {
        return new FollowUpRules(12, 6, dataTo, Once.FILE);
    }

    private static IndexEvent event(String person, LocalDate on) {
        return new IndexEvent(person, on, IndexKind.CUSTODY_RELEASE, List.of());
    }

    private static CommittedOffence offence(String person, LocalDate on, @Nullable LocalDate provenOn, boolean breach) {
        return new CommittedOffence(person, on, provenOn, breach);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
