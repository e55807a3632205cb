package org.turnstone.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.Score;
import org.turnstone.linkage.Score.Step;
import org.turnstone.matching.BothSides;

/** The waterfall of evidence: each line's bar starts where the one before it ended; a dashed line stands at the threshold. */
public record Evidence(String left, String right, List<Line> lines, Line together, double threshold) {
    private static final int WIDTH = 330;
    private static final int MARGIN = 6;

    public Evidence {
        lines = List.copyOf(lines);
    }

    /** @param bar none where there was nothing to compare */
    public record Line(
            String what,
            String left,
            String right,
            String words,
            String points,
            boolean against,
            @Nullable Bar bar) {}

    /** Places in the drawing, which is 330 wide. */
    public record Bar(String zero, String threshold, String from, String width, String end) {}

    /** @param left whose the record or records on the left are, as the head of a column */
    static Evidence of(BothSides sides, String left, String right) {
        Score score = sides.score();
        double threshold = LinkOrder.STARTING.threshold();
        Scale scale = Scale.of(score, threshold);
        List<Line> lines = new ArrayList<>();
        double total = score.priorBits();
        lines.add(line(
                "Before comparing",
                "",
                "",
                "Two records picked at random are hardly ever one person",
                0,
                total,
                scale));
        for (Step step : score.waterfall()) {
            double bits = step.bits() + step.frequencyBits();
            if (!step.nothing()) {
                lines.add(line(
                        capital(step.comparison()),
                        AsWritten.of(step.comparison(), sides.left()),
                        AsWritten.of(step.comparison(), sides.right()),
                        capital(step.level()),
                        total,
                        bits,
                        scale));
                total += bits;
            }
        }
        String nothing = nothing(score);
        if (!nothing.isEmpty()) {
            lines.add(notCompared(nothing, scale.bar(total, 0)));
        }
        return new Evidence(
                left, right, lines, line("Together", "", "", together(total, threshold), 0, total, scale), threshold);
    }

    private static Line notCompared(String what, Bar bar) {
        return new Line(capital(what), "", "", "Nothing held on both sides to compare", "0", false, bar);
    }

    private static String nothing(Score score) {
        return score.waterfall().stream()
                .filter(Step::nothing)
                .map(Step::comparison)
                .collect(Collectors.joining(", "));
    }

    private static String together(double total, double threshold) {
        if (total >= threshold) {
            return "Over the line of " + Math.round(threshold);
        }
        return total >= 0 ? "Under the line of " + Math.round(threshold) : "More against than for";
    }

    private static Line line(
            String what, String left, String right, String words, double start, double bits, Scale scale) {
        return new Line(what, left, right, words, points(bits), bits < 0, scale.bar(start, bits));
    }

    static String points(double bits) {
        String text = String.format(Locale.UK, "%+.1f", bits);
        return text.replace('-', '−');
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** From the least to the greatest total on the way. */
    private record Scale(double least, double most, double threshold) {
        static Scale of(Score score, double threshold) {
            double least = Math.min(0, score.priorBits());
            double most = threshold;
            double total = score.priorBits();
            for (Step step : score.waterfall()) {
                total += step.bits() + step.frequencyBits();
                least = Math.min(least, total);
                most = Math.max(most, total);
            }
            return new Scale(least, most, threshold);
        }

        Bar bar(double start, double bits) {
            double from = Math.min(start, start + bits);
            return new Bar(
                    text(at(0)),
                    text(at(threshold)),
                    text(at(from)),
                    text(Math.max(1, at(from + Math.abs(bits)) - at(from))),
                    text(at(start + bits)));
        }

        private double at(double bits) {
            return MARGIN + (bits - least) / (most - least) * (WIDTH - 2 * MARGIN);
        }

        private static String text(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
