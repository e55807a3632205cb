package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.imports.Kinds;

/** What the command line tells of extracts is what there is. */
class ImportHelpStoreTests {
    @Test
    void the_help_lists_the_kinds_there_are() {
        assertThat(ImportCommand.KINDS)
                .isEqualTo(
                        String.join(", ", TestSystem.shared().bean(Kinds.class).names()));
    }
}
