package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.rag.Dated.Since;
import org.turnstone.rag.RagPolicy.Authority;

/** What may not be lacking when a partnership takes moves away. */
class RagGapsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void what_ships_has_no_gap() {
        assertThat(RagGaps.of(RagShipped.MOVES)).isEmpty();
    }

    /** Each line: what is set over the moves that ship, and what that would open. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            GREEN>RED:                                                            | nothing
            GREEN>RED:PANEL                                                       | nothing
            GREEN>RED: GREEN>AMBER_ALERT: GREEN>AMBER:PANEL,LEAD                  | Police, probation and youth offending could then not set Red for a person on Green, not even by way of another status
            AMBER>RED: AMBER>AMBER_ALERT:PANEL                                    | Police, probation and youth offending could then not set Red for a person on Amber, not even by way of another status
            AMBER>RED: AMBER>GREEN:CORE_AGENCY                                    | nothing
            AMBER_ALERT>RED:                                                      | Police, probation and youth offending could then not set Red for a person on Amber Alert, not even by way of another status
            AMBER_ALERT>RED:LEAD AMBER_ALERT>AMBER:CORE_AGENCY                    | nothing
            NOT_RATED>RED: NOT_RATED>AMBER_ALERT: NOT_RATED>AMBER:LEAD            | Police, probation and youth offending could then not set Red for a person who is not rated, not even by way of another status
            NOT_RATED>RED: NOT_RATED>AMBER_ALERT: NOT_RATED>AMBER: NOT_RATED>GREEN: | Nobody could then give a first status to a person who is not rated
            RED>GREEN: RED>AMBER:                                                 | nothing
            RED>GREEN: RED>AMBER: RED>AMBER_ALERT:                                | Nobody could then move a person out of Red
            RED>GREEN:OWN_MISTAKE RED>AMBER: RED>AMBER_ALERT:                     | Nobody could then move a person out of Red
            RED>GREEN:LEAD RED>AMBER: RED>AMBER_ALERT:                            | nothing
            RED>RED:                                                              | nothing
            """)
    void a_status_that_nobody_may_leave_and_red_that_no_core_agency_may_set_are_refused(
            String set, @Nullable String gap) {
        assertThat(opened(List.of(), set, TODAY).map(RagGaps.Gap::words)).isEqualTo(Optional.ofNullable(gap));
    }

    @Test
    void a_move_taken_away_for_later_counts_with_what_is_taken_away_today() {
        List<RagMove> planned = moves("RED>GREEN: RED>AMBER:", TODAY.plusDays(30));
        assertThat(opened(planned, "RED>AMBER_ALERT:", TODAY).map(RagGaps.Gap::day))
                .contains(TODAY.plusDays(30));
        assertThat(opened(planned, "RED>AMBER_ALERT:", TODAY.plusDays(40)).map(RagGaps.Gap::day))
                .contains(TODAY.plusDays(40));
        assertThat(opened(planned, "RED>RED:", TODAY)).isEmpty();
    }

    @Test
    void a_gap_that_is_there_already_stops_nothing_that_opens_no_other() {
        List<RagMove> lacking = moves("RED>GREEN: RED>AMBER: RED>AMBER_ALERT:", TODAY.minusDays(1));
        assertThat(opened(lacking, "AMBER>GREEN:LEAD", TODAY)).isEmpty();
        assertThat(opened(lacking, "RED>AMBER:PANEL", TODAY)).isEmpty();
        assertThat(opened(lacking, "AMBER_ALERT>RED:", TODAY)).isPresent();
    }

    private static Optional<RagGaps.Gap> opened(List<RagMove> own, String set, LocalDate from) {
        List<RagMove> now = new ArrayList<>(RagShipped.MOVES);
        now.addAll(own);
        List<RagMove> then = new ArrayList<>(now);
        then.addAll(moves(set, from));
        return RagGaps.opened(now, then, from);
    }

    private static List<RagMove> moves(String set, LocalDate from) {
        return Arrays.stream(set.split(" ")).map(one -> move(one, from)).toList();
    }

    private static RagMove move(String text, LocalDate from) {
        String[] parts = text.split("[>:]", -1);
        Set<Authority> may = Arrays.stream(parts[2].split(","))
                .filter(name -> !name.isEmpty())
                .map(Authority::valueOf)
                .collect(Collectors.toSet());
        return new RagMove(
                parts[0].equals(RagMove.NOT_RATED) ? null : RagStatus.valueOf(parts[0]),
                RagStatus.valueOf(parts[1]),
                may,
                new Since(from, true, "Steering group"));
    }
}
