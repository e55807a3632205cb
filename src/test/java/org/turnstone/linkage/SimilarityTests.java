package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTests {
    /** The examples of Winkler (1990) and numbers worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.944444, 0.961111",
        "dixon, dicksonx, 0.766667, 0.813333",
        "dwayne, duane, 0.822222, 0.840000",
        "abc, xyz, 0, 0",
        "a, a, 1, 1",
        "'', '', 1, 1",
        "'', a, 0, 0"
    })
    void jaro_and_jaro_winkler_give_the_published_numbers(String one, String other, double jaro, double winkler) {
        assertThat(Similarity.jaro(one, other)).isCloseTo(jaro, within(1e-6));
        assertThat(Similarity.jaroWinkler(one, other)).isCloseTo(winkler, within(1e-6));
        assertThat(Similarity.jaro(other, one)).isCloseTo(jaro, within(1e-6));
    }

    @Test
    void long_texts_are_measured_as_short_ones_are() {
        String tail = "x".repeat(60);
        assertThat(LongText.jaro("martha", "marhta")).isCloseTo(Similarity.jaro("martha", "marhta"), within(1e-12));
        assertThat(Similarity.jaro("martha" + tail, "marhta" + tail)).isBetween(0.99, 1.0);
    }

    /** The last has the swap and the insertion in one place, which the restricted distance counts as three. */
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3, 3",
        "1980-01-21, 1980-01-12, 2, 1",
        "'', abc, 3, 3",
        "smith, smith, 0, 0",
        "ca, abc, 3, 2"
    })
    void distances_count_slips(String one, String other, int levenshtein, int damerau) {
        assertThat(Similarity.levenshtein(one, other)).isEqualTo(levenshtein);
        assertThat(Similarity.damerauLevenshtein(one, other)).isEqualTo(damerau);
    }

    @Test
    void jaccard_counts_letters_in_both_of_letters_in_either() {
        assertThat(Similarity.jaccard("duck", "luck")).isEqualTo(0.6);
    }
}
