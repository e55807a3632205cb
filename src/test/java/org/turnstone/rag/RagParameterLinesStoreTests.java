package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.rag.RagParameterDesk.RED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.rag.RagParameterChange.Typed;
import org.turnstone.rag.RagParameterDecision.Done;
import org.turnstone.rag.RagParameterDecision.Refused;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;

/** From when a parameter's line holds, what takes its place, and what stays on record. */
class RagParameterLinesStoreTests {
    private static RagParameterDesk desk;

    @BeforeAll
    static void two_partnerships() {
        desk = new RagParameterDesk();
    }

    @AfterEach
    void as_it_ships() {
        desk.clear();
    }

    @AfterAll
    static void drop() {
        desk.close();
    }

    @Test
    void what_is_set_from_tomorrow_has_no_effect_today_and_holds_tomorrow() {
        LocalDate tomorrow = desk.today().plusDays(1);
        desk.set("coordinator", RagParameterDesk.meaning("From tomorrow", tomorrow));
        desk.set("coordinator", RagParameterDesk.limit(9, RagUnit.WORKING_DAYS, tomorrow));
        assertThat(desk.standing("police", RED).now().value().words()).startsWith("Offending or wanted");
        assertThat(desk.standing("police", RED).later()).hasSize(1);
        assertThat(desk.limits("police").get(RagStatus.RED).words()).isEqualTo("5 days");
        desk.system().clock().forward(Duration.ofDays(1));
        assertThat(desk.standing("police", RED).now().value().words()).isEqualTo("From tomorrow");
        assertThat(desk.limits("police").get(RagStatus.RED).words()).isEqualTo("9 working days");
    }

    @Test
    void a_second_line_of_one_day_supersedes_the_first_which_stays_on_record_with_who_and_when() {
        desk.set("coordinator", RagParameterDesk.meaning("First", desk.today()));
        desk.set("coordinator", RagParameterDesk.meaning("Second", desk.today()));
        RagParameterStanding standing = desk.standing("analyst", RED);
        assertThat(standing.now().value().words()).isEqualTo("Second");
        assertThat(standing.all().stream().map(line -> line.value().words()))
                .startsWith("Second", "First")
                .hasSize(3);
        RagLine first = standing.all().get(1);
        assertThat(first.superseded()).isNotNull();
        assertThat(first.superseded().by()).isEqualTo(first.by()).contains("northbank");
        assertThat(first.superseded().at()).isAfterOrEqualTo(first.at());
    }

    @Test
    void two_moves_that_together_would_leave_no_way_out_of_red_cannot_both_be_taken_away() {
        assertThat(desk.set(
                        "coordinator",
                        RagParameterDesk.nobody(
                                "move-red-to-green", desk.today().plusDays(30))))
                .isInstanceOf(Done.class);
        assertThat(desk.set("coordinator", RagParameterDesk.nobody("move-red-to-amber", desk.today())))
                .isInstanceOf(Done.class);
        var last = desk.set("coordinator", RagParameterDesk.nobody("move-red-to-amber-alert", desk.today()));
        assertThat(last)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("may");
                                    assertThat(problem.message())
                                            .contains("Nobody could then move a person out of Red from ");
                                }));
        assertThat(desk.standing("coordinator", RagParameterDesk.named("move-red-to-amber-alert"))
                        .all())
                .hasSize(1);
    }

    @Test
    void what_is_set_for_later_is_taken_back_before_its_day_and_not_after() {
        desk.set(
                "coordinator",
                RagParameterDesk.meaning("From tomorrow", desk.today().plusDays(1)));
        desk.set("coordinator", RagParameterDesk.meaning("Today", desk.today()));
        RagParameterStanding standing = desk.standing("coordinator", RED);
        RagLine tomorrow = standing.later().getFirst();
        assertThatThrownBy(() -> desk.back("coordinator", standing.now())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.back("sergeant", tomorrow)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.back("coordinator@southmoor", tomorrow)).isInstanceOf(NotFound.class);
        assertThat(desk.back("coordinator", tomorrow)).isInstanceOf(Done.class);
        RagLine gone = desk.standing("police", RED).all().getFirst();
        assertThat(gone.superseded()).isNotNull();
        assertThat(gone.superseded().why()).isEqualTo("Wrong day");
        assertThatThrownBy(() -> desk.back("coordinator", tomorrow)).isInstanceOf(NotFound.class);
        desk.system().clock().forward(Duration.ofDays(1));
        assertThat(desk.standing("police", RED).now().value().words()).isEqualTo("Today");
    }

    @Test
    void figures_count_a_line_that_held_for_a_part_of_its_day_and_none_that_never_held() {
        desk.set("coordinator", RagParameterDesk.limit(7, RagUnit.DAYS, desk.today()));
        desk.set("coordinator", RagParameterDesk.limit(8, RagUnit.DAYS, desk.today()));
        desk.set(
                "coordinator",
                RagParameterDesk.limit(9, RagUnit.DAYS, desk.today().plusDays(1)));
        desk.set(
                "coordinator",
                RagParameterDesk.limit(10, RagUnit.DAYS, desk.today().plusDays(1)));
        assertThat(desk.system()
                        .owner()
                        .sql(
                                "select days || ' ' || superseded from published.rag_limit where partnership_id = ? order by days")
                        .param(desk.northbank())
                        .query(String.class)
                        .list())
                .containsExactly("7 true", "8 false", "10 false");
    }

    @ParameterizedTest
    @EnumSource(RagParameter.Kind.class)
    void each_kind_is_read_as_it_was_set(RagParameter.Kind kind) {
        RagParameter parameter = RagParameter.ALL.stream()
                .filter(one -> one.kind() == kind)
                .reduce((one, last) -> last)
                .orElseThrow();
        Typed typed = new Typed(
                "Said here",
                Set.of(RagPolicy.Authority.PANEL, RagPolicy.Authority.LEAD),
                false,
                3,
                RagUnit.DAYS,
                RagReview.Meeting.CASE_MEETING,
                LongStay.Reading.HIGH_IS_GOOD);
        var change = new RagParameterChange(parameter, typed, desk.today(), false, "Minute 7", "");
        assertThat(desk.set("coordinator", change)).isInstanceOf(Done.class);
        RagLine now = desk.standing("police", parameter).now();
        assertThat(now.value()).isEqualTo(RagParameterRules.valueOf(parameter, typed));
        assertThat(now.since()).isEqualTo(new Dated.Since(desk.today(), true, "Minute 7"));
        assertThat(desk.standing("police@southmoor", parameter).now().since().own())
                .isFalse();
    }
}
