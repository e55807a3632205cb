package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.imports.Kinds;

/** What the command line tells of extracts is what there is. */
class ImportHelpStoreTests {
    /** Beside the one that only tests have. */
    @Test
    void the_help_lists_the_kinds_there_are() {
        assertThat(ImportCommand.KINDS)
                .isEqualTo(TestSystem.shared().bean(Kinds.class).names().stream()
                        .filter(kind -> !kind.equals("sentences"))
                        .collect(Collectors.joining(", ")));
    }
}
