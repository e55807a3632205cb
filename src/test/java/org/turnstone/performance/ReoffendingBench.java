package org.turnstone.performance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.bench.BenchReport;

/** A million offences of 300,000 people, beside the time that merely reading the two files' fields takes. */
@Tag("bench")
class ReoffendingBench {
    private static final int PEOPLE = 300_000;
    private static final int OFFENCES = 1_000_000;
    private static final int ROUNDS = 7;
    private static final double MOST_SECONDS = 10;
    private static final double MOST_RATIO = 10;
    private static final long SEED = 20_260_601;
    private static final LocalDate START = LocalDate.of(2015, 1, 1);

    @TempDir
    private Path folder;

    /** Time of the processor is compared as well, because it hardly depends on what else the machine is doing. */
    @Test
    void a_million_offences() throws IOException {
        Random random = new Random(SEED);
        Path index = index(random);
        Path offences = offences(random);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] start = now();
            long characters = read(index) + read(offences);
            double[] middle = now();
            ReoffendingRun run = ReoffendingRun.of(index, offences, folder.resolve("result.json"), "--once", "row");
            double[] end = now();
            if (run.exit() != 0 || characters == 0) {
                throw new IllegalStateException(run.said().toString());
            }
            rounds.add(
                    new double[] {middle[0] - start[0], end[0] - middle[0], middle[1] - start[1], end[1] - middle[1]});
        }
        BenchReport report =
                new BenchReport("reoffending", SEED, "%,d index rows, %,d offences".formatted(PEOPLE, OFFENCES));
        report.say(
                "median of %d: %.2f s, reading the fields alone %.2f s; first round %.2f s",
                ROUNDS, median(rounds, 1), median(rounds, 0), rounds.getFirst()[1]);
        report.atMost("a million offences", median(rounds, 1), MOST_SECONDS, "s");
        report.atMost("processor's time, to reading the fields", median(rounds, 3) / median(rounds, 2), MOST_RATIO, "");
        report.end();
    }

    /** Seconds by the clock and of this thread's processor time. */
    private static double[] now() {
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new double[] {System.nanoTime() / 1e9, processor / 1e9};
    }

    private static double median(List<double[]> rounds, int figure) {
        double[] sorted =
                rounds.stream().mapToDouble(round -> round[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long read(Path file) throws IOException {
        long length = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                for (int i = 0; i < row.getFieldCount(); i++) {
                    length += row.getField(i).length();
                }
            }
        }
        return length;
    }

    private Path index(Random random) throws IOException {
        Path file = folder.resolve("index.csv");
        String[] kinds = {"custody_release", "community", "caution", "other"};
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("person_id,index_date,index_kind,area,sex,age\n");
            for (int i = 0; i < PEOPLE; i++) {
                writer.write("P" + i + "," + START.plusDays(random.nextInt(2_000)) + "," + kinds[random.nextInt(4)]
                        + ",Area " + random.nextInt(32) + "," + (random.nextInt(7) == 0 ? "F" : "M") + ","
                        + (18 + random.nextInt(50)) + "\n");
            }
        }
        return file;
    }

    private Path offences(Random random) throws IOException {
        Path file = folder.resolve("offences.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("person_id,offence_date,proven_on,offence_code,breach\n");
            for (int i = 0; i < OFFENCES; i++) {
                LocalDate on = START.plusDays(random.nextInt(3_000));
                writer.write("P" + random.nextInt(PEOPLE) + "," + on + "," + on.plusDays(random.nextInt(300)) + ","
                        + (10_000 + random.nextInt(90_000)) + "," + (random.nextInt(10) == 0 ? "y" : "n") + "\n");
            }
        }
        return file;
    }
}
