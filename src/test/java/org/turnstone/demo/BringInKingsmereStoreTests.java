package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.turnstone.TestSystem;
import org.turnstone.database.EnvironmentProblem;

class BringInKingsmereStoreTests {
    @Test
    void one_that_was_begun_and_not_ended_is_not_shown_as_ready() {
        TestSystem founded = TestSystem.shared();
        assertThatThrownBy(() -> founded.bean(BringInKingsmere.class)
                        .unlessThere(founded.database().owner(), "a password that nobody needs", 1, said -> {}))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("--fresh");
    }
}
