package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.partnership.Role;

class SmallNumbersTests {
    private static final SmallNumbers RULE = new SmallNumbers(5);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, fewer than 5", "4, fewer than 5", "5, 5", "1234, '1,234'"})
    void one_to_four_people_are_withheld_and_none_is_said(long people, String words) {
        assertThat(RULE.show(people).words()).isEqualTo(words);
    }

    @Test
    void a_withheld_number_is_nowhere_in_what_is_shown() {
        Share share = Share.of(new Proportion(3, 188), RULE);
        assertThat(share.count().number()).isNull();
        assertThat(share.proportion()).isEmpty();
        assertThat(share.outOf().words()).isEqualTo("188");
        assertThat(Share.of(new Proportion(0, 3), RULE).proportion()).isEmpty();
    }

    @Test
    void nothing_is_withheld_from_those_who_work_with_the_people() {
        assertThat(LongStream.range(0, 10).mapToObj(SmallNumbers.NONE_WITHHELD::show))
                .extracting(Shown::number)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void boards_and_strategic_leads_are_those_from_whom_it_is(Role role) {
        assertThat(SmallNumbers.areWithheldFrom(role))
                .isEqualTo(List.of(Role.BOARD_MEMBER, Role.STRATEGIC_LEAD).contains(role));
    }

    @Test
    void a_breakdown_with_one_small_group_is_withheld_whole() {
        ReoffendingFigure board = ReoffendingFigure.of(reoffending(20, 3), RULE);
        assertThat(board.breakdowns())
                .extracting(ReoffendingFigure.Breakdown::column)
                .containsExactly("kind");
        assertThat(board.withheldBreakdowns()).isEqualTo(1);
        assertThat(ReoffendingFigure.of(reoffending(20, 6), RULE).withheldBreakdowns())
                .isZero();
        assertThat(ReoffendingFigure.of(reoffending(20, 3), SmallNumbers.NONE_WITHHELD)
                        .breakdowns())
                .extracting(ReoffendingFigure.Breakdown::groups)
                .element(1)
                .extracting(Map::keySet)
                .isEqualTo(java.util.Set.of("", "PREVENT_AND_DETER"));
    }

    /** So many people released, some of them on a strand; all re-offended. */
    private static Reoffending reoffending(int others, int onStrand) {
        LocalDate index = LocalDate.of(2024, 1, 1);
        List<FollowUp> followUps = IntStream.range(0, others + onStrand)
                .mapToObj(i -> new IndexEvent(
                        "P" + i, index, IndexKind.CUSTODY_RELEASE, List.of(i < others ? "" : "PREVENT_AND_DETER")))
                .map(event -> new FollowUp(event, true, 2, 0))
                .toList();
        return new Reoffending(ReoffendingResult.of(List.of(Reoffending.STRAND), followUps), index);
    }
}
