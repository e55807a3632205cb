package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RagLimitTests {
    @ParameterizedTest(name = "{0} over {1} since {2}: on {3} passed = {4}")
    @CsvSource({
        "AMBER,       P28D, 2026-01-01, 2026-01-29, false",
        "AMBER,       P28D, 2026-01-01, 2026-01-30, true",
        "GREEN,       P3M,  2026-01-31, 2026-04-30, false",
        "GREEN,       P3M,  2026-01-31, 2026-05-01, true",
        "RED,         P5D,  2026-06-01, 2026-06-06, false",
        "RED,         P5D,  2026-06-01, 2026-06-07, true",
        "AMBER_ALERT, P14D, 2026-10-20, 2026-11-03, false",
        "AMBER_ALERT, P14D, 2026-10-20, 2026-11-04, true",
    })
    void a_limit_is_passed_on_the_day_after_the_last_allowed_one(
            RagStatus status, Period length, LocalDate from, LocalDate day, boolean passed) {
        RagLimit limit = new RagLimit(status, length, LocalDate.of(2009, 12, 1), "Oldham PID Appendix 2");
        assertThat(limit.isPassed(from, day)).isEqualTo(passed);
    }
}
