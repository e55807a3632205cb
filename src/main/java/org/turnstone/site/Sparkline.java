package org.turnstone.site;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The last few values of a measure as a small line with its target; the words say first, last and target. */
public record Sparkline(List<Double> values, @Nullable Double target, String words) {
    private static final double LEFT = 4;
    private static final double RIGHT = 107;
    private static final double TOP = 4;
    private static final double BOTTOM = 24;

    public Sparkline {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sparkline needs a value");
        }
    }

    public String path() {
        return IntStream.range(0, values.size())
                .mapToObj(at -> (at == 0 ? "M" : "L") + x(at) + " " + y(values.get(at)))
                .collect(Collectors.joining(" "));
    }

    public String lastX() {
        return x(values.size() - 1);
    }

    public String lastY() {
        return y(values.getLast());
    }

    public @Nullable String targetPath() {
        return target == null ? null : "M2 " + y(target) + "H110";
    }

    private String x(int at) {
        double step = values.size() == 1 ? 0 : (RIGHT - LEFT) / (values.size() - 1);
        return ClockBar.tenths(values.size() == 1 ? RIGHT : LEFT + at * step);
    }

    private String y(double value) {
        DoubleSummaryStatistics all = DoubleStream.concat(
                        values.stream().mapToDouble(Double::doubleValue),
                        target == null ? DoubleStream.empty() : DoubleStream.of(target))
                .summaryStatistics();
        double range = all.getMax() - all.getMin();
        return ClockBar.tenths(
                range == 0 ? (TOP + BOTTOM) / 2 : BOTTOM - (value - all.getMin()) / range * (BOTTOM - TOP));
    }
}
