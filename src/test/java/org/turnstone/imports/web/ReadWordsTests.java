package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadWordsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1990-05-01               | 1 May 1990
            2026-02-31               | 2026-02-31
            2026-06-14T22:30:00Z     | 14 Jun 2026, 23:30
            2026-12-14T22:30:00.123Z | 14 Dec 2026, 22:30
            2026-06-14T23:30Z        | 15 Jun 2026, 00:30
            07700 900123             | 07700 900123
            """)
    void days_and_times_are_shown_as_people_here_write_them(String value, String shown) {
        assertThat(ReadWords.value(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"date_of_birth,Date of birth", "noms,Prison number", "source_ref,Agency’s own row", "surname,Surname"})
    void columns_have_their_names_in_words(String column, String words) {
        assertThat(ReadWords.name(column)).isEqualTo(words);
    }
}
