package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominationMovesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final NominationMoves MOVES = NominationMoves.SHIPPED;

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            SUBMITTED, NOMINATOR,   WITHDRAW
            SUBMITTED, COORDINATOR, SCREEN REJECT DEFER WITHDRAW
            SUBMITTED, PANEL,       ''
            SCREENED,  COORDINATOR, PUT_ON_AGENDA REJECT DEFER WITHDRAW
            SCREENED,  PANEL,       ''
            ON_AGENDA, COORDINATOR, WITHDRAW
            ON_AGENDA, PANEL,       ADOPT REJECT DEFER
            ON_AGENDA, OFFICER,     ''
            DEFERRED,  COORDINATOR, PUT_ON_AGENDA REJECT WITHDRAW TELL_PERSON TELL_AGENCY
            REJECTED,  COORDINATOR, RECONSIDER TELL_PERSON TELL_AGENCY
            REJECTED,  NOMINATOR,   ''
            ADOPTED,   COORDINATOR, TELL_PERSON TELL_AGENCY
            WITHDRAWN, COORDINATOR, ''
            """)
    void what_can_be_done_depends_on_the_state_and_on_who_does_it(NominationState state, Authority who, String moves) {
        assertThat(MOVES.offered(state, EnumSet.of(who), TODAY).stream()
                        .map(NominationMove::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(moves);
    }

    @Test
    void only_the_panel_adopts_and_only_what_is_on_its_agenda() {
        assertThat(SelectionShipped.MOVES)
                .filteredOn(line -> line.move() == NominationMove.ADOPT)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.was()).isEqualTo(NominationState.ON_AGENDA);
                    assertThat(line.by()).isEqualTo(Set.of(Authority.PANEL));
                });
    }

    @Test
    void every_state_can_be_reached_from_the_form() {
        Set<NominationState> reached = EnumSet.of(NominationState.DRAFT);
        for (int step = 0; step < NominationState.values().length; step++) {
            SelectionShipped.MOVES.stream()
                    .filter(line -> reached.contains(line.was()))
                    .map(MoveLine::to)
                    .toList()
                    .forEach(reached::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(NominationState.values());
        assertThat(Arrays.stream(NominationMove.values()))
                .allMatch(move -> SelectionShipped.MOVES.stream().anyMatch(line -> line.move() == move));
    }
}
