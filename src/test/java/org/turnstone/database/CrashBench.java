package org.turnstone.database;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.bench.BenchReport;

/** Program, database or both killed 30 times (times the scale) under writing; and the loss that must be found without durability. */
@Tag("bench")
class CrashBench {
    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost() {
        long seed = Long.getLong("seed", new Random().nextLong());
        BenchReport report = new BenchReport("crash", seed, "kill -9 of program, database or both under writing");
        CrashTrial.Outcome durable = CrashTrial.run(folder.resolve("durable"), BenchReport.scaled(30), seed, true);
        report.say("%s", durable.inWords());
        CrashTrial.Outcome careless = CrashTrial.run(folder.resolve("careless"), 2, seed, false);
        report.say("%s", careless.inWords());
        report.atMost("acknowledged and lost", durable.lost(), 0, "");
        report.atLeast("found lost when durability is off", careless.lost(), 1, "");
        report.end();
    }
}
