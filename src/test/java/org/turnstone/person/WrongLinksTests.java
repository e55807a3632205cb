package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.Veto;

/**
 * Nobody is linked to someone else without asking: the most dangerous thing that linking could do. The three hundred
 * thousand links of the promise by {@code ./turnstone bench wrong-links}.
 */
class WrongLinksTests {
    private static final long SEED = Long.getLong("linking.seed", 7);
    private static final int ROWS = 5_000;
    private static final int TRAPS = 900;

    @TempDir
    private Path folder;

    private WrongLinks proof;

    @BeforeEach
    void proof() {
        proof = new WrongLinks(folder, SEED);
    }

    @Test
    void no_link_between_agencies_that_are_signed_off_is_wrong() throws IOException {
        LiveLinking.Outcome found = proof.agencies(ROWS, LiveLinking.SIGNED_OFF);
        System.out.println(WrongLinks.inWords("Signed off, seed " + SEED, found));
        assertThat(WrongLinks.wrong(found)).isEmpty();
        WrongLinks.reasons(found).forEach(System.out::println);
        assertThat(found.recall()).isGreaterThan(0.65);
        assertThat(found.toReview()).isLessThan(0.16);
        assertThat(found.twice()).isLessThan(0.06);
    }

    @Test
    void no_link_is_wrong_where_nothing_is_signed_off() throws IOException {
        LiveLinking.Outcome found = proof.agencies(ROWS, SignedOff.NONE);
        System.out.println(WrongLinks.inWords("Not signed off, seed " + SEED, found));
        assertThat(WrongLinks.wrong(found)).isEmpty();
        assertThat(found.recall()).isGreaterThan(0.2);
    }

    @Test
    void twins_fathers_brothers_and_namesakes_who_are_all_someone_else_are_never_linked() throws IOException {
        assertThat(WrongLinks.wrong(proof.traps(TRAPS, LiveLinking.SIGNED_OFF))).isEmpty();
        assertThat(WrongLinks.wrong(proof.traps(TRAPS, SignedOff.NONE))).isEmpty();
    }

    /** Else the traps would prove nothing: it might link nobody. */
    @Test
    void the_same_people_in_place_of_the_traps_are_linked() throws IOException {
        LiveLinking.Outcome found = proof.same(TRAPS);
        assertThat(WrongLinks.wrong(found)).isEmpty();
        assertThat(found.recall()).isGreaterThan(0.9);
    }

    @Test
    void each_veto_keeps_people_apart_whom_nothing_else_does() throws IOException {
        Map<Veto, Integer> more = proof.without(TRAPS);
        System.out.println("Wrong links more without each veto, of " + TRAPS + ", seed " + SEED + ": " + more);
        assertThat(more)
                .hasSize(Veto.values().length)
                .allSatisfy((veto, wrong) -> assertThat(wrong).isPositive());
    }
}
