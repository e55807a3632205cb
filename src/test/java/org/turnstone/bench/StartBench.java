package org.turnstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code ./turnstone demo} to its ready line on a jar that is built: in a folder that is new, and in the same again. */
@Tag("bench")
class StartBench {
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void demo_is_ready() throws IOException, InterruptedException {
        Path launcher = Path.of("turnstone").toAbsolutePath();
        assertThat(new ProcessBuilder(launcher.toString(), "--help")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .as("the jar is built")
                .isZero();
        BenchReport report = new BenchReport("start", 0, "demo on a built jar to its ready line, median of " + ROUNDS);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path data = folder.resolve("data-" + round);
            double[] first = start(launcher, data);
            double[] later = start(launcher, data);
            rounds.add(new double[] {first[0], later[0], later[1], later[2]});
            report.say("first %.1f s, later %.1f s", first[0], later[0]);
        }
        report.atMost("the first time", median(rounds, 0), 15, "s");
        report.atMost("later", median(rounds, 1), 8, "s");
        report.say("resident: program %.0f MB, database %.0f MB", median(rounds, 2), median(rounds, 3));
        report.end();
    }

    /** Seconds, and the megabytes of program and database when ready. */
    private static double[] start(Path launcher, Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process demo = new ProcessBuilder(launcher.toString(), "demo", "--port", "0", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("Turnstone is ready")) {
                line = lines.readLine();
            }
            double took = (System.nanoTime() - start) / 1e9;
            assertThat(line).as("demo ended before it was ready").isNotNull();
            double database = demo.descendants()
                    .mapToDouble(each -> ownMegabytes(each.pid()))
                    .sum();
            return new double[] {took, ownMegabytes(demo.pid()), database};
        } finally {
            demo.destroy();
            assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** What is shared between processes is divided among them; 0 where the machine does not tell. */
    private static double ownMegabytes(long process) {
        Path told = Path.of("/proc", Long.toString(process), "smaps_rollup");
        try {
            return Files.readAllLines(told).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException untold) {
            return 0;
        }
    }

    private static double median(List<double[]> rounds, int figure) {
        return rounds.stream().mapToDouble(round -> round[figure]).sorted().toArray()[rounds.size() / 2];
    }
}
