package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.turnstone.performance.FollowUpRules.Once;
import org.turnstone.performance.ReoffendingExamples.Case;

/** Changes to the input that must change nothing, or change the figures in a known way. */
class ReoffendingChangesTests {
    private static final int ROUNDS = 100;

    private final long seed = ReoffendingExamples.seed();
    private final Random random = new Random(seed);
    private Case made;
    private FollowUpRules rules;
    private ReoffendingResult result;

    @BeforeEach
    void count() {
        made = ReoffendingExamples.random(random);
        rules = ReoffendingExamples.randomRules(random);
        result = count(made.events(), made.offences(), rules);
    }

    @RepeatedTest(ROUNDS)
    void the_order_of_the_rows_changes_nothing() {
        List<IndexEvent> events = new ArrayList<>(made.events());
        List<CommittedOffence> offences = new ArrayList<>(made.offences());
        Collections.shuffle(events, random);
        Collections.shuffle(offences, random);
        assertThat(count(events, offences, rules)).as("seed " + seed).isEqualTo(result);
    }

    @RepeatedTest(ROUNDS)
    void offences_of_people_who_are_not_followed_change_nothing() {
        List<CommittedOffence> offences = new ArrayList<>(made.offences());
        made.offences().forEach(offence -> offences.add(ofPerson("X" + offence.person(), offence)));
        assertThat(count(made.events(), offences, rules)).as("seed " + seed).isEqualTo(result);
    }

    @RepeatedTest(ROUNDS)
    void an_offence_before_the_first_index_date_or_never_proven_changes_nothing() {
        List<CommittedOffence> offences = new ArrayList<>(made.offences());
        made.events().forEach(event -> {
            offences.add(
                    new CommittedOffence(event.person(), LocalDate.of(2019, 11, 30), LocalDate.of(2020, 6, 1), false));
            offences.add(new CommittedOffence(event.person(), event.on().plusDays(1), null, false));
        });
        assertThat(count(made.events(), offences, rules)).as("seed " + seed).isEqualTo(result);
    }

    @RepeatedTest(ROUNDS)
    void who_is_followed_does_not_depend_on_any_offence() {
        List<IndexEvent> followed = events(ProvenReoffending.follow(made.events(), made.offences(), rules));
        assertThat(events(ProvenReoffending.follow(made.events(), List.of(), rules)))
                .as("seed " + seed)
                .isEqualTo(followed);
    }

    @RepeatedTest(ROUNDS)
    void everything_moved_by_four_hundred_years_gives_the_same_figures() {
        List<IndexEvent> events = made.events().stream()
                .map(e -> new IndexEvent(e.person(), e.on().plusYears(400), e.kind(), e.breakdowns()))
                .toList();
        List<CommittedOffence> offences = made.offences().stream()
                .map(o -> new CommittedOffence(
                        o.person(),
                        o.on().plusYears(400),
                        o.provenOn() == null ? null : o.provenOn().plusYears(400),
                        o.breach()))
                .toList();
        FollowUpRules moved = new FollowUpRules(
                rules.months(), rules.waitingMonths(), rules.dataTo().plusYears(400), rules.once());
        assertThat(count(events, offences, moved)).as("seed " + seed).isEqualTo(result);
    }

    @RepeatedTest(ROUNDS)
    void the_whole_cohort_twice_under_other_names_doubles_every_number_and_keeps_every_rate() {
        List<IndexEvent> events = new ArrayList<>(made.events());
        made.events().forEach(e -> events.add(new IndexEvent("X" + e.person(), e.on(), e.kind(), e.breakdowns())));
        List<CommittedOffence> offences = new ArrayList<>(made.offences());
        made.offences().forEach(offence -> offences.add(ofPerson("X" + offence.person(), offence)));
        ReoffendingCounts twice = count(events, offences, rules).total();
        assertThat(twice).as("seed " + seed).isEqualTo(result.total().plus(result.total()));
        assertThat(twice.proportion().rate())
                .as("seed " + seed)
                .isEqualTo(result.total().proportion().rate());
    }

    @RepeatedTest(ROUNDS)
    void a_cohort_split_by_person_pools_back_to_the_whole() {
        ReoffendingCounts pooled = ReoffendingCounts.NONE;
        for (int part = 0; part < 3; part++) {
            int chosen = part;
            List<IndexEvent> events = made.events().stream()
                    .filter(event -> Math.floorMod(event.person().hashCode(), 3) == chosen)
                    .toList();
            pooled = pooled.plus(count(events, made.offences(), rules).total());
        }
        assertThat(pooled).as("seed " + seed).isEqualTo(result.total());
    }

    @RepeatedTest(ROUNDS)
    void the_groups_of_every_breakdown_pool_to_the_whole() {
        List<Map<String, ReoffendingCounts>> breakdowns =
                new ArrayList<>(result.by().values());
        breakdowns.add(result.byKind());
        assertThat(breakdowns)
                .hasSize(3)
                .allSatisfy(groups -> assertThat(
                                groups.values().stream().reduce(ReoffendingCounts.NONE, ReoffendingCounts::plus))
                        .as("seed " + seed)
                        .isEqualTo(result.total()));
    }

    @RepeatedTest(ROUNDS)
    void a_longer_wait_or_follow_up_never_takes_a_reoffence_from_a_person() {
        FollowUpRules longer = new FollowUpRules(
                rules.months() + random.nextInt(3),
                rules.waitingMonths() + random.nextInt(3),
                LocalDate.of(2030, 1, 1),
                Once.ROW);
        FollowUpRules same =
                new FollowUpRules(rules.months(), rules.waitingMonths(), LocalDate.of(2030, 1, 1), Once.ROW);
        assertThat(count(made.events(), made.offences(), longer).total().reoffences())
                .as("seed " + seed)
                .isGreaterThanOrEqualTo(
                        count(made.events(), made.offences(), same).total().reoffences());
    }

    private static ReoffendingResult count(
            List<IndexEvent> events, List<CommittedOffence> offences, FollowUpRules rules) {
        return ReoffendingResult.of(ReoffendingExamples.COLUMNS, ProvenReoffending.follow(events, offences, rules));
    }

    private static List<IndexEvent> events(List<FollowUp> followUps) {
        return followUps.stream().map(FollowUp::event).toList();
    }

    private static CommittedOffence ofPerson(String person, CommittedOffence offence) {
        return new CommittedOffence(person, offence.on(), offence.provenOn(), offence.breach());
    }
}
