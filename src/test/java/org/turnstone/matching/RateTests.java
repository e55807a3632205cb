package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTests {
    @Test
    void while_nothing_was_wrong_the_rule_of_three_bounds_it() {
        assertThat(new Rate(300, 0).low()).isCloseTo(0.99, within(1e-9));
        assertThat(new Rate(300, 0).high()).isEqualTo(1);
        assertThat(new Rate(2, 0).low()).isZero();
    }

    /** Newcombe, Statistics in Medicine 17 (1998) 857, table I: 81 of 263 by Wilson's score. */
    @Test
    void otherwise_the_interval_is_wilsons() {
        Rate rate = new Rate(263, 263 - 81);
        assertThat(rate.low()).isCloseTo(0.2553, within(1e-4));
        assertThat(rate.high()).isCloseTo(0.3662, within(1e-4));
    }

    @Test
    void of_none_nothing_is_known() {
        assertThat(new Rate(0, 0).low()).isZero();
        assertThat(new Rate(0, 0).high()).isEqualTo(1);
    }

    @Test
    void few_decisions_tell_no_rate() {
        assertThat(ReviewQueue.nights(483, 1)).isEmpty();
        assertThat(ReviewQueue.nights(483, 19)).isEmpty();
        assertThat(ReviewQueue.nights(483, 20)).contains(339);
        assertThat(ReviewQueue.nights(0, 20)).contains(0);
    }
}
