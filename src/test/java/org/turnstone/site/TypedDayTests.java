package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTests {
    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(
            nullValues = "none",
            value = {
                "16,   11,   2026,  2026-11-16, none",
                "' 6', 1,    2026,  2026-01-06, none",
                "'',   '',   '',    none,       none",
                "none, none, none,  none,       none",
                "16,   11,   26,    none,       Year must include 4 numbers",
                "16,   11,   20265, none,       Year must include 4 numbers",
                "16,   11,   abcd,  none,       Year must include 4 numbers",
                "31,   2,    2026,  none,       There is no 31 February 2026: the month has 28 days",
                "0,    2,    2028,  none,       There is no 0 February 2028: the month has 29 days",
                "1,    13,   2026,  none,       Month must be from 1 to 12",
                "1,    0,    2026,  none,       Month must be from 1 to 12",
                "'',   11,   2026,  none,       'Enter a real date, for example 16 11 2026'",
                "x,    11,   2026,  none,       'Enter a real date, for example 16 11 2026'",
                "16,   11,   '',    none,       'Enter a real date, for example 16 11 2026'",
            })
    void what_stands_in_three_boxes_is_a_day_or_says_why_not(
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            @Nullable String read,
            @Nullable String problem) {
        TypedDay typed = TypedDay.of(day, month, year);
        assertThat(typed.read().map(Object::toString).orElse(null)).isEqualTo(read);
        assertThat(typed.problem().orElse(null)).isEqualTo(problem);
    }
}
