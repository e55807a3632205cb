package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.shared.WorkingDays;

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

    /** 2026: Good Friday is 3 April, Easter Monday the 6th; Christmas Day a Friday, Boxing Day made up on Monday the 28th. */
    @ParameterizedTest(name = "{0} over {1} working days since {2}: on {3} day {4}, passed = {5}")
    @CsvSource({
        "RED,         5,  2026-06-01, 2026-06-08, 5,  false", // Monday to Monday
        "RED,         5,  2026-06-01, 2026-06-09, 6,  true",
        "RED,         5,  2026-06-05, 2026-06-12, 5,  false", // Friday to Friday
        "RED,         5,  2026-06-05, 2026-06-14, 5,  false", // the weekend does not count
        "RED,         5,  2026-06-05, 2026-06-15, 6,  true",
        "RED,         5,  2026-06-06, 2026-06-12, 5,  false", // begun on a Saturday
        "RED,         5,  2026-06-06, 2026-06-15, 6,  true",
        "RED,         5,  2026-04-02, 2026-04-13, 5,  false", // over Easter
        "RED,         5,  2026-04-02, 2026-04-14, 6,  true",
        "AMBER_ALERT, 14, 2026-12-10, 2027-01-04, 14, false", // over Christmas and New Year
        "AMBER_ALERT, 14, 2026-12-10, 2027-01-05, 15, true",
        "RED,         5,  2026-06-09, 2026-06-09, 0,  false",
        "RED,         5,  2026-06-09, 2026-06-01, 0,  false",
    })
    void working_days_leave_out_weekends_and_bank_holidays(
            RagStatus status, int days, LocalDate from, LocalDate day, long shown, boolean passed) {
        WorkingDays working =
                new WorkingDays(Stream.of("2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01")
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet()));
        RagLimit limit = new RagLimit(status, Period.ofDays(days), working, from, "Steering group");
        assertThat(limit.isPassed(from, day)).isEqualTo(passed);
        assertThat(limit.daysOn(from, day)).isEqualTo(shown);
        assertThat(limit.words()).isEqualTo(days + " working days");
    }

    @ParameterizedTest
    @CsvSource({"GREEN, P3M", "AMBER, P28D", "RED, P1M"})
    void only_days_of_enforcement_can_be_working_days(RagStatus status, Period length) {
        WorkingDays working = new WorkingDays(Set.of());
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThatThrownBy(() -> new RagLimit(status, length, working, day, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
