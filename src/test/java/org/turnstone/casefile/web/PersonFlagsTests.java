package org.turnstone.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.imports.Marker;
import org.turnstone.shared.Period;
import org.turnstone.site.Flag;

class PersonFlagsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WARNING | Violent | Warning: violent        | true
            WARNING | ''      | Warning                 | true
            WARNING | PAVA    | Warning: PAVA           | true
            MAPPA   | Level 2 | MAPPA level 2           | false
            MAPPA   | 2       | MAPPA level 2           | false
            MAPPA   | ''      | MAPPA                   | false
            RSO     | ''      | Registered sex offender | false
            MARAC   | High    | MARAC: high             | false
            GANG    | ''      | Gang                    | false
            PREVENT | ' '     | Prevent                 | false
            """)
    void a_marker_is_said_in_words_and_only_a_warning_is_strong(
            Marker.Kind kind, String level, String words, boolean strong) {
        Marker marker = new Marker(kind, level, Period.startingOn(LocalDate.parse("2026-01-05")));
        assertThat(PersonFlags.of(marker)).isEqualTo(new Flag(words, strong));
    }
}
