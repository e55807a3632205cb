package org.turnstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, line by line, each figure beside its bound. A broken bound fails the benchmark in the end, unless
 * {@code -Dbench.fail=no}, so that all of it is printed first.
 */
public final class BenchReport {
    /** The launcher tells a broken bound from a broken build by this file. */
    private static final Path BROKEN = Path.of("target", "bench", "broken");

    private final List<String> broken = new ArrayList<>();

    public BenchReport(String name, long seed, String what) {
        Runtime machine = Runtime.getRuntime();
        String load = String.format(
                Locale.ROOT,
                "%.1f",
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        say("%s: %s", name, what);
        say(
                "seed %d, %d cores, %d MB for the program, load of the machine before: %s",
                seed, machine.availableProcessors(), machine.maxMemory() >> 20, load);
    }

    public static double scale() {
        return Double.parseDouble(System.getProperty("bench.scale", "1"));
    }

    public static int scaled(int number) {
        return (int) Math.max(1, Math.round(number * scale()));
    }

    public void say(String words, Object... values) {
        System.out.println(String.format(Locale.UK, words, values));
    }

    /** A figure that must not be above its bound. */
    public void atMost(String what, double figure, double bound, String unit) {
        hold(what, figure, bound, unit, figure <= bound, "at most");
    }

    /** A figure that must not be below its bound. */
    public void atLeast(String what, double figure, double bound, String unit) {
        hold(what, figure, bound, unit, figure >= bound, "at least");
    }

    private void hold(String what, double figure, double bound, String unit, boolean holds, String side) {
        String line = String.format(
                Locale.UK,
                "%-52s %9.2f %-3s %s %.2f%s%s",
                what,
                figure,
                unit,
                side,
                bound,
                bound == 0 ? "" : String.format(Locale.UK, " (%.2f of it)", figure / bound),
                holds ? "" : "  BROKEN");
        System.out.println(line);
        if (!holds) {
            broken.add(line);
        }
    }

    public List<String> broken() {
        return List.copyOf(broken);
    }

    /** @throws AssertionError when a bound was broken */
    public void end() {
        if (broken.isEmpty() || "no".equals(System.getProperty("bench.fail"))) {
            return;
        }
        try {
            Files.createDirectories(BROKEN.getParent());
            Files.write(BROKEN, broken);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(broken.size() + " of the bounds are broken:\n" + String.join("\n", broken));
    }
}
