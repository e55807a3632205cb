package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.PersonId;

class NamesOutTests {
    private static final NamesOut NAMES =
            NamesOut.of(List.of(called("Amber Thornycroft-Ware", "Amber Jo Thornycroft-Ware", "Dusty")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            Amber Thornycroft-Ware keeps her appointments,  [name] keeps her appointments
            Mrs THORNYCROFT keeps them,                     Mrs [name] keeps them
            Thornycroft-Ware’s tenancy,                     [name]-[name]’s tenancy
            Dusty was seen,                                 [name] was seen
            stays Amber for now,                            stays Amber for now
            the dustyard,                                   the dustyard
            Jo came,                                        Jo came
            said by Mr Pike,                                said by Mr Pike
            """)
    void names_of_those_it_is_about_are_taken_out_and_other_words_stand(String typed, String shown) {
        assertThat(NAMES.from(typed)).isEqualTo(shown);
    }

    @Test
    void where_it_is_about_nobody_everything_stands() {
        assertThat(NamesOut.of(List.of()).from("Any (word) $1 \\ here")).isEqualTo("Any (word) $1 \\ here");
    }

    private static PersonHeader called(String name, String full, String alias) {
        return new PersonHeader(
                new PersonId(UUID.randomUUID()),
                "K7-4M2",
                name,
                List.of(full),
                List.of(alias),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of());
    }
}
