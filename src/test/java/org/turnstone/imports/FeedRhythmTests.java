package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedRhythmTests {
    private static final Instant MORNING = Instant.parse("2026-01-15T05:00:00Z");

    @Test
    void a_nightly_file_is_late_from_the_middle_of_the_next_day() {
        List<Instant> nightly = every(Duration.ofDays(1), 8);
        assertThat(FeedRhythm.of(nightly, MORNING.plus(Duration.ofHours(35))).isLate())
                .isFalse();
        assertThat(FeedRhythm.of(nightly, MORNING.plus(Duration.ofHours(37))).isLate())
                .isTrue();
        assertThat(FeedRhythm.of(nightly, MORNING).usual()).contains(Duration.ofDays(1));
    }

    @Test
    void a_weekly_file_is_not_late_after_a_weekend_and_one_missed_night_does_not_change_the_rhythm() {
        assertThat(FeedRhythm.of(every(Duration.ofDays(7), 5), MORNING.plus(Duration.ofDays(9)))
                        .isLate())
                .isFalse();
        List<Instant> missed = List.of(
                MORNING,
                MORNING.minus(Duration.ofDays(1)),
                MORNING.minus(Duration.ofDays(3)),
                MORNING.minus(Duration.ofDays(4)));
        assertThat(FeedRhythm.of(missed, MORNING).usual()).contains(Duration.ofDays(1));
    }

    @Test
    void a_file_that_came_three_times_has_no_rhythm_and_is_never_late() {
        assertThat(FeedRhythm.of(every(Duration.ofDays(1), 3), MORNING.plus(Duration.ofDays(90))))
                .isEqualTo(new FeedRhythm(java.util.Optional.empty(), false));
    }

    private static List<Instant> every(Duration gap, int times) {
        return IntStream.range(0, times)
                .mapToObj(time -> MORNING.minus(gap.multipliedBy(time)))
                .toList();
    }
}
