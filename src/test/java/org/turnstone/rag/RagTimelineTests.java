package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.rag.RagExamples.ON_COHORT;
import static org.turnstone.rag.RagExamples.days;
import static org.turnstone.rag.RagExamples.said;
import static org.turnstone.rag.RagExamples.spells;
import static org.turnstone.rag.RagStatus.AMBER;
import static org.turnstone.rag.RagStatus.AMBER_ALERT;
import static org.turnstone.rag.RagStatus.GREEN;
import static org.turnstone.rag.RagStatus.RED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.shared.Period;

class RagTimelineTests {
    @Test
    void each_status_runs_until_the_next_is_said() {
        assertThat(spells(timeline(List.of(said(AMBER, "2026-01-05"), said(RED, "2026-02-01")), List.of())))
                .containsExactly("AMBER 2026-01-05..2026-02-01", "RED 2026-02-01..");
    }

    @Test
    void custody_closes_red_that_day_and_release_opens_amber() {
        RagTimeline timeline = timeline(List.of(said(RED, "2026-06-01")), List.of(days("2026-06-03", "2026-06-20")));
        assertThat(spells(timeline)).containsExactly("RED 2026-06-01..2026-06-03", "AMBER 2026-06-20..");
        assertThat(timeline.spells().getFirst().daysOn(LocalDate.parse("2026-06-30")))
                .isEqualTo(2);
        assertThat(timeline.on(LocalDate.parse("2026-06-10"))).isEmpty();
        assertThat(timeline.spells().getLast().reason()).isEqualTo(RagSpell.RELEASED);
    }

    @Test
    void the_same_status_with_a_new_reason_stays_one_spell_told_by_the_statement_it_began_with() {
        RagTimeline timeline = timeline(List.of(said(AMBER, "2026-03-01"), said(AMBER, "2026-03-11")), List.of());
        assertThat(spells(timeline)).containsExactly("AMBER 2026-03-01..");
        RagSpell spell = timeline.spells().getFirst();
        assertThat(spell.reason()).isEqualTo("said on 2026-03-01");
        assertThat(spell.confirmed()).extracting(RagSetting::reason).containsExactly("said on 2026-03-11");
    }

    @Test
    void the_same_status_said_again_of_the_same_day_confirms_the_first_unless_another_stands_between() {
        RagSetting first = said(AMBER, "2026-03-01");
        RagSetting again = later(said(AMBER, "2026-03-01"), 2);
        RagSpell spell = timeline(List.of(again, first), List.of()).spells().getFirst();
        assertThat(spell.began()).contains(first);
        assertThat(spell.confirmed()).containsExactly(again);
        RagSetting between = later(said(RED, "2026-03-01"), 1);
        assertThat(timeline(List.of(again, first, between), List.of())
                        .spells()
                        .getFirst()
                        .said())
                .containsExactly(again);
    }

    @Test
    void the_same_status_said_twice_while_inside_is_told_at_release_by_the_first() {
        RagTimeline timeline = timeline(
                List.of(said(AMBER_ALERT, "2026-06-10"), said(AMBER_ALERT, "2026-06-12")),
                List.of(days("2026-06-03", "2026-06-20")));
        assertThat(spells(timeline)).containsExactly("AMBER_ALERT 2026-06-20..");
        RagSpell spell = timeline.spells().getFirst();
        assertThat(spell.reason()).isEqualTo("said on 2026-06-10");
        assertThat(spell.confirmed()).extracting(RagSetting::reason).containsExactly("said on 2026-06-12");
    }

    @Test
    void amber_by_rule_that_somebody_confirms_is_still_told_as_by_rule() {
        RagTimeline timeline = timeline(List.of(said(AMBER, "2026-07-01")), List.of(days("2026-06-03", "2026-06-20")));
        RagSpell spell = timeline.spells().getFirst();
        assertThat(spells(timeline)).containsExactly("AMBER 2026-06-20..");
        assertThat(spell.reason()).isEqualTo(RagSpell.RELEASED);
        assertThat(spell.began()).isEmpty();
        assertThat(spell.confirmed()).extracting(RagSetting::reason).containsExactly("said on 2026-07-01");
    }

    private static RagSetting later(RagSetting said, int hours) {
        return new RagSetting(
                said.id(),
                said.status(),
                said.from(),
                said.until(),
                said.grounds(),
                said.reason(),
                said.setBy(),
                said.recordedAt().plus(Duration.ofHours(hours)),
                null);
    }

    @Test
    void what_the_panel_set_during_custody_stands_from_release() {
        assertThat(spells(timeline(
                        List.of(said(RED, "2026-06-01"), said(GREEN, "2026-06-15")),
                        List.of(days("2026-06-03", "2026-06-20")))))
                .containsExactly("RED 2026-06-01..2026-06-03", "GREEN 2026-06-20..");
    }

    @Test
    void a_status_said_on_the_day_of_reception_does_not_come_back_at_release() {
        assertThat(spells(timeline(
                        List.of(said(AMBER, "2026-05-01"), said(RED, "2026-06-03")),
                        List.of(days("2026-06-03", "2026-06-20")))))
                .containsExactly("AMBER 2026-05-01..2026-06-03", "AMBER 2026-06-20..");
    }

    @Test
    void a_status_said_on_the_day_of_release_stands_from_that_day() {
        assertThat(spells(
                        timeline(List.of(said(AMBER_ALERT, "2026-06-20")), List.of(days("2026-06-03", "2026-06-20")))))
                .containsExactly("AMBER_ALERT 2026-06-20..");
    }

    @Test
    void nothing_runs_in_open_custody() {
        RagTimeline timeline = timeline(List.of(said(AMBER, "2026-01-05")), List.of(days("2026-02-01", null)));
        assertThat(spells(timeline)).containsExactly("AMBER 2026-01-05..2026-02-01");
        assertThat(timeline.open()).isEmpty();
    }

    @Test
    void leaving_the_cohort_closes_the_spell_and_joining_again_starts_afresh() {
        RagTimeline timeline = RagTimeline.of(
                List.of(said(GREEN, "2026-01-10"), said(RED, "2026-08-05")),
                List.of(),
                List.of(days("2026-01-01", "2026-04-01"), days("2026-08-01", null)));
        assertThat(spells(timeline)).containsExactly("GREEN 2026-01-10..2026-04-01", "RED 2026-08-05..");
    }

    @Test
    void a_statement_that_ends_by_itself_leaves_the_person_not_rated() {
        RagTimeline timeline = timeline(List.of(said(AMBER, "2026-01-05", "2026-02-01")), List.of());
        assertThat(spells(timeline)).containsExactly("AMBER 2026-01-05..2026-02-01");
    }

    @Test
    void the_order_of_arrival_changes_nothing_and_spells_never_overlap() {
        long seed = 20260101L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<RagSetting> settings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                settings.add(said(RagStatus.values()[random.nextInt(4)], day(random)));
            }
            LocalDate received = LocalDate.parse(day(random));
            List<Period> custody = List.of(new Period(received, received.plusDays(random.nextInt(60))));
            RagTimeline inOrder = timeline(settings, custody);
            Collections.shuffle(settings, random);
            assertThat(timeline(settings, custody)).isEqualTo(inOrder);
            for (int i = 1; i < inOrder.spells().size(); i++) {
                assertThat(inOrder.spells()
                                .get(i - 1)
                                .period()
                                .overlaps(inOrder.spells().get(i).period()))
                        .isFalse();
            }
            assertThat(inOrder.spells())
                    .allSatisfy(spell -> assertThat(custody.getFirst()
                                            .from()
                                            .equals(custody.getFirst().to())
                                    || !spell.period().overlaps(custody.getFirst()))
                            .isTrue());
        }
    }

    private static RagTimeline timeline(List<RagSetting> settings, List<Period> custody) {
        return RagTimeline.of(settings, custody, List.of(ON_COHORT));
    }

    private static String day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)).toString();
    }
}
