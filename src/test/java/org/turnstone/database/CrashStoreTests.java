package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.database.CrashTrial.Kill;

class CrashStoreTests {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_program_database_or_both_are_killed() {
        CrashTrial.Outcome outcome = CrashTrial.run(folder.resolve("data"), 10, SEED, true);
        System.out.println(outcome.inWords());
        assertThat(outcome.kills()).as("seed %d", SEED).containsOnlyKeys(Kill.values());
        assertThat(outcome.acknowledged()).as("seed %d", SEED).isGreaterThan(100);
        assertThat(outcome.lost()).as("seed %d", SEED).isZero();
    }

    @Test
    void the_harness_sees_rows_lost_by_a_database_that_acknowledges_too_early() {
        CrashTrial.Outcome outcome = CrashTrial.run(folder.resolve("data"), 2, SEED, false);
        System.out.println(outcome.inWords());
        assertThat(outcome.lost()).as("seed %d", SEED).isPositive();
    }
}
