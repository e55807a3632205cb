package org.turnstone.offending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OffenceNamesTests {
    @Test
    void a_code_has_its_name_and_one_that_is_not_in_the_table_has_none() {
        assertThat(OffenceNames.known()).isGreaterThan(3_000);
        assertThat(OffenceNames.of(new OffenceCode("10501"))).contains("Common assault and battery");
        assertThat(OffenceNames.of(new OffenceCode("00803")))
                .contains("Setting spring guns, etc., to injure trespassers");
        assertThat(OffenceNames.of(new OffenceCode("99998"))).isEmpty();
    }

    @Test
    void the_offences_of_the_demonstration_have_names() throws IOException {
        try (InputStream made = Objects.requireNonNull(getClass().getResourceAsStream("/demo/offences.csv"))) {
            new String(made.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, 5))
                    .forEach(code -> assertThat(OffenceNames.of(new OffenceCode(code)))
                            .as(code)
                            .isPresent());
        }
    }
}
