package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWordsTests {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "surname, Ashgrove, true",
        "surname, O’Brien-Łaska, true",
        "surname, 王, true",
        "surname, 12345 ???, false",
        "forename, -, false",
        "aliases, 7, false",
        "postcode, KM1 1AA, true",
        "postcode, km11aa, true",
        "postcode, SW1A  2AA, true",
        "postcode, ZZ99 3VZ, true",
        "postcode, No fixed abode, true",
        "postcode, not a postcode, false",
        "postcode, KM1, false",
        "pnc, 12345, true"
    })
    void a_name_has_letters_and_a_postcode_the_form_of_one(String field, String typed, boolean right) {
        assertThat(TypedWords.problems(Map.of(field, typed)).isEmpty()).isEqualTo(right);
    }
}
