package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.rag.Dated.Since;
import org.turnstone.rag.RagPolicy.Authority;

class DatedTests {
    private static final List<RagMeaning> LINES = List.of(
            meaning("2000-01-01", false, "ships"),
            meaning("2026-06-01", false, "ships later"),
            meaning("2026-03-01", true, "ours"),
            meaning("2026-05-01", true, "ours later"));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
        1999-12-31, -
        2000-01-01, ships
        2026-02-28, ships
        2026-03-01, ours
        2026-04-30, ours
        2026-05-01, ours later
        2026-06-01, ours later
        """)
    void the_partnerships_own_line_stands_before_what_ships_and_a_later_one_before_an_earlier(
            LocalDate day, String words) {
        assertThat(Dated.inForce(LINES, day).stream().map(RagMeaning::words))
                .containsExactlyElementsOf(words == null ? List.of() : List.of(words));
    }

    @Test
    void every_move_and_every_meaning_ships_once_with_its_source() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        assertThat(Dated.inForce(RagShipped.MOVES, today))
                .hasSize((RagStatus.values().length + 1) * RagStatus.values().length)
                .hasSameSizeAs(RagShipped.MOVES)
                .allSatisfy(move -> assertThat(move.since().source()).isNotBlank());
        assertThat(RagShipped.MEANINGS.stream().map(RagMeaning::status))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(RagStatus.values()));
        assertThat(RagShipped.MEANINGS)
                .allSatisfy(meaning -> assertThat(meaning.since().source()).isNotBlank());
    }

    @Test
    void what_no_line_allows_nobody_may_and_a_line_can_take_a_move_away() {
        Since ships = new Since(LocalDate.of(2000, 1, 1), false, "ships");
        RagMove down = new RagMove(RagStatus.RED, RagStatus.AMBER, Set.of(Authority.PANEL), ships);
        RagPolicy policy = new RagPolicy(List.of(down));
        assertThat(policy.allows(RagStatus.RED, RagStatus.AMBER, Set.of(Authority.PANEL)))
                .isTrue();
        assertThat(policy.allows(RagStatus.RED, RagStatus.GREEN, Set.of(Authority.values())))
                .isFalse();
        RagMove taken = new RagMove(
                RagStatus.RED, RagStatus.AMBER, Set.of(), new Since(LocalDate.of(2026, 1, 1), true, "Steering group"));
        RagPolicy without = new RagPolicy(Dated.inForce(List.of(down, taken), LocalDate.of(2026, 1, 1)));
        assertThat(without.allows(RagStatus.RED, RagStatus.AMBER, Set.of(Authority.values())))
                .isFalse();
    }

    private static RagMeaning meaning(String from, boolean own, String words) {
        return new RagMeaning(RagStatus.RED, words, new Since(LocalDate.parse(from), own, "a source"));
    }
}
