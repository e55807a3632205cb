package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignOffLimitsTests {
    private static final SignOffLimits LIMITS = SignOffLimits.on(LocalDate.parse("2026-11-26"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300  | 0 | ''
            340  | 0 | ''
            299  | 0 | 'at least 99.0% of such links are right, and 99.0% must be'
            301  | 1 | 'at least 98.1% of such links are right, and 99.0% must be'
            1000 | 3 | ''
            1000 | 5 | 'at least 98.8% of such links are right, and 99.0% must be'
            """)
    void a_sign_off_should_be_withdrawn_once_its_sample_no_longer_bears_it_out(int looked, int wrong, String words) {
        assertThat(LIMITS.withdrawal(new Rate(looked, wrong)).isPresent()).isEqualTo(!words.isEmpty());
        assertThat(LIMITS.withdrawal(new Rate(looked, wrong)).orElse("")).contains(words);
    }
}
