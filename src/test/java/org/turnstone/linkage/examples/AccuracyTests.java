package org.turnstone.linkage.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.linkage.examples.PairsFound.Pair;

/** The measure is measured: planted faults are counted. */
class AccuracyTests {
    private static final Map<String, String> TRUTH = Map.of("A", "a", "B", "b", "C", "c", "D", "d");

    private final PairsFound found = new PairsFound(List.of(
            new Pair("A", "a", 20, "link"),
            new Pair("B", "b", 18, "link"),
            new Pair("C", "d", 16, "link"),
            new Pair("C", "c", 9, "review"),
            new Pair("D", "d", 8, "review"),
            new Pair("E", "e", -9, "no_link")));

    @Test
    void what_was_linked_wrongly_is_counted_and_named() {
        assertThat(found.automatic(TRUTH)).isEqualTo(new Accuracy(2, 1, 2));
        assertThat(found.wrong(TRUTH)).extracting(Pair::right).containsExactly("d");
    }

    @Test
    void the_best_cut_off_of_one_to_one_pairs_is_taken() {
        assertThat(found.oneToOne(TRUTH)).isEqualTo(new Accuracy(2, 0, 2));
        assertThat(found.oneToOne(Map.of("C", "d"))).isEqualTo(new Accuracy(1, 2, 0));
    }

    @Test
    void a_row_waits_for_review_only_while_it_is_not_linked() {
        assertThat(found.toReview(10)).isEqualTo(0.1);
    }

    @Test
    void clusters_are_judged_by_their_pairs() {
        Map<String, String> truth = Map.of("1", "x", "2", "x", "3", "x", "4", "y", "5", "y");
        assertThat(Accuracy.ofClusters(truth, truth).f1()).isEqualTo(1);
        Map<String, String> found = Map.of("1", "p", "2", "p", "3", "q", "4", "q", "5", "r");
        Accuracy accuracy = Accuracy.ofClusters(found, truth);
        assertThat(accuracy).isEqualTo(new Accuracy(1, 1, 3));
        assertThat(accuracy.f1()).isCloseTo(1 / 3.0, within(1e-9));
    }
}
