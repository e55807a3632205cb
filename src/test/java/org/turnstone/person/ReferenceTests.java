package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTests {
    @Test
    void a_reference_is_read_however_it_is_typed() {
        for (int time = 0; time < 100; time++) {
            Reference made = Reference.random();
            assertThat(made.value()).matches("[BCDFGHJKMNPQRTVWXY2346789]{2}-[BCDFGHJKMNPQRTVWXY2346789]{3}");
            assertThat(Reference.parse(
                            made.value().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                    .contains(made);
        }
        assertThat(Reference.parse("Oldham")).isEmpty();
    }
}
