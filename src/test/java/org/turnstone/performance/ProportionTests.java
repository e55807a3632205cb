package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            81, 263, 0.2553, 0.3662
            15, 148, 0.0624, 0.1605
             0,  20, 0.0000, 0.1611
             1,  29, 0.0061, 0.1718
            """)
    void the_interval_is_that_of_newcombes_table(long count, long outOf, double low, double high) {
        Interval wilson = new Proportion(count, outOf).wilson().orElseThrow();
        assertThat(wilson.low()).isCloseTo(low, within(0.00005));
        assertThat(wilson.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void the_interval_never_leaves_nought_to_one_and_mirrors_itself() {
        for (long outOf = 1; outOf <= 60; outOf++) {
            for (long count = 0; count <= outOf; count++) {
                Interval some = new Proportion(count, outOf).wilson().orElseThrow();
                Interval rest = new Proportion(outOf - count, outOf).wilson().orElseThrow();
                assertThat(some.low()).isBetween(0.0, (double) count / outOf);
                assertThat(some.high()).isBetween((double) count / outOf, 1.0);
                assertThat(some.low()).isCloseTo(1 - rest.high(), within(1e-12));
            }
        }
    }

    @Test
    void out_of_none_there_is_neither_rate_nor_interval() {
        Proportion none = new Proportion(0, 0);
        assertThat(none.rate()).isEmpty();
        assertThat(none.wilson()).isEmpty();
        assertThat(none.words()).isEqualTo("No data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             6 |   9 | 6 of 9
             0 |   9 | 0 of 9
             0 |  20 | 0 of 20, 0.0% to 16.1%
            81 | 263 | 81 of 263, 30.8% (25.5% to 36.6%)
            """)
    void under_ten_people_have_no_percentage_and_under_thirty_only_the_interval(long count, long outOf, String words) {
        assertThat(new Proportion(count, outOf).words()).isEqualTo(words);
    }

    @Test
    void more_than_all_is_refused() {
        assertThatThrownBy(() -> new Proportion(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
             0, 0.00,  3.69
             1, 0.03,  5.57
            11, 5.49, 19.68
            """)
    void the_exact_interval_of_a_count_is_the_published_one(long count, double low, double high) {
        assertThat(ExactPoisson.of(count).low()).isCloseTo(low, within(0.005));
        assertThat(ExactPoisson.of(count).high()).isCloseTo(high, within(0.005));
    }
}
