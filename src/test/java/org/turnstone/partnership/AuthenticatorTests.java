package org.turnstone.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTests {
    private static final String SECRET =
            Authenticator.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238 appendix B, SHA-1 rows; the last six of its eight digits are the code of six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long second, String eightDigits) {
        assertThat(Authenticator.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(eightDigits.substring(2));
    }

    /** RFC 4648 section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_key_is_written_as_the_standard_says(String bytes, String base32) {
        assertThat(Authenticator.base32(bytes.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(base32);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 30})
    void a_clock_may_be_one_step_out(int seconds) {
        Instant theirs = NOW.plusSeconds(seconds);
        assertThat(Authenticator.stepOf(Authenticator.codeAt(SECRET, theirs), SECRET, NOW))
                .hasValue(theirs.getEpochSecond() / 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void a_clock_two_steps_out_is_refused(int seconds) {
        assertThat(Authenticator.stepOf(Authenticator.codeAt(SECRET, NOW.plusSeconds(seconds)), SECRET, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "١٢٣٤٥٦", "abcdef", "12 34 5"})
    void what_is_no_code_is_refused(String typed) {
        assertThat(Authenticator.stepOf(typed, SECRET, NOW)).isEmpty();
    }

    @Test
    void spaces_in_a_code_do_no_harm() {
        assertThat(Authenticator.stepOf(" 050 471", SECRET, NOW)).isPresent();
    }

    @Test
    void a_new_key_has_160_bits_and_is_never_the_same() {
        String key = Authenticator.newSecret();
        assertThat(key).matches("[A-Z2-7]{32}").isNotEqualTo(Authenticator.newSecret());
    }

    @Test
    void the_address_for_an_app_names_account_and_issuer() {
        assertThat(Authenticator.address("idris calloway@police", "ABC"))
                .isEqualTo("otpauth://totp/Turnstone%3Aidris%20calloway%40police?secret=ABC&issuer=Turnstone");
    }
}
