package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTests {

    /** Published examples of the check letter, and numbers worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "99/123456X, 1999/0123456X, VALID",
        "1999/0123456X, 1999/0123456X, VALID",
        "1999/1234567B, 1999/1234567B, VALID",
        "20/9N, 2020/0000009N, VALID",
        "2019/0123456S, 2019/0123456S, NEVER_ISSUED",
        "99/123456Y, 1999/0123456Y, WRONG_CHECK",
        "19990123456X, 1999/0123456X, VALID"
    })
    void a_pnc_number_is_read_in_each_way_of_writing_and_its_letter_is_checked(String text, String value, Check check) {
        assertThat(Pnc.parse(text)).contains(new Pnc(value, check));
    }

    @ParameterizedTest
    @CsvSource({"99-123456X", "1999/12345678X", "ABC", "99/X", "199/123456X"})
    void what_is_not_written_like_a_pnc_number_is_none(String text) {
        assertThat(Pnc.parse(text)).isEmpty();
    }

    @Test
    void one_wrong_digit_never_passes_the_check() {
        for (int serial = 1; serial < 2_000; serial++) {
            char letter = CheckLetter.of(99, serial, 7);
            assertThat(CheckLetter.check(letter, 99, serial + 1, 7)).isEqualTo(Check.WRONG_CHECK);
        }
    }

    @Test
    void a_letter_that_is_never_issued_counts_only_in_a_made_up_partnership() {
        assertThat(Identifiers.decides("pnc", "2019/0123456S", true)).isTrue();
        assertThat(Identifiers.decides("pnc", "2019/0123456S", false)).isFalse();
        assertThat(Identifiers.decides("pnc", "1999/0123456X", false)).isTrue();
        assertThat(Identifiers.decides("pnc", "1999/0123456Y", true)).isFalse();
    }

    @Test
    void both_forms_of_cro_number_are_read() {
        assertThat(Cro.parse("1234/99s")).contains(new Cro("001234/99S", Check.NEVER_ISSUED));
        assertThat(Cro.parse("SF05/1234S")).contains(new Cro("SF05/001234S", Check.NEVER_ISSUED));
    }

    /** The example number of the NHS Data Dictionary, and the same with a slip. */
    @Test
    void an_nhs_number_is_checked_by_modulus_eleven() {
        assertThat(NhsNumber.parse("943 476 5919").map(NhsNumber::check)).contains(Check.VALID);
        assertThat(NhsNumber.parse("943 476 5991").map(NhsNumber::check)).contains(Check.WRONG_CHECK);
    }

    @Test
    void a_youth_offending_teams_reference_is_noted_when_it_is_none_and_never_decides() {
        assertThat(Identifiers.noteOn("yot_ref", "YK/1234 ", true)).isEmpty();
        assertThat(Identifiers.noteOn("yot_ref", "not known?", true)).isPresent();
        assertThat(Identifiers.decides("yot_ref", "YK/1234", true)).isFalse();
    }
}
