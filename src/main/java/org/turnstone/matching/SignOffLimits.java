package org.turnstone.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.governance.Shipped;
import org.turnstone.shared.Problem;

/**
 * What a sample has to show before links without a number are signed off, as it is on a day.
 *
 * @param leastSample how many settled pairs at least
 * @param leastRight the share that must be right, taken at the lower bound of what the sample shows
 * @param looksAMonth how many of the links made since are to be looked at in a month
 */
public record SignOffLimits(int leastSample, double leastRight, int looksAMonth) {
    private static final double ROUNDING = 1e-9;
    private static final List<Line> SHIPPED = shipped();

    private record Line(LocalDate from, SignOffLimits limits) {}

    public static SignOffLimits on(LocalDate day) {
        return SHIPPED.stream()
                .filter(line -> !line.from.isAfter(day))
                .max(Comparator.comparing(Line::from))
                .orElseThrow()
                .limits;
    }

    /** Why this sample may not be signed off; empty where it may. */
    List<Problem> problems(Rate sample, String field) {
        if (sample.looked() < leastSample) {
            return List.of(new Problem(
                    field,
                    "Settle " + (leastSample - sample.looked())
                            + " more pairs that the evidence would have linked: the sample is too small to sign off"));
        }
        return sample.low() + ROUNDING >= leastRight
                ? List.of()
                : List.of(new Problem(
                        field,
                        String.format(
                                Locale.UK,
                                "The sample shows only that at least %.1f%% are right, and %.1f%% must be: the data steward "
                                        + "goes on deciding each",
                                100 * sample.low(),
                                100 * leastRight)));
    }

    /** That a sign-off should be withdrawn, and why; empty while the sample bears it out. Nobody does it but a person. */
    public Optional<String> withdrawal(Rate sample) {
        return sample.low() + ROUNDING >= leastRight
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "The sample now shows only that at least %.1f%% of such links are right, and %.1f%% must be.",
                        100 * sample.low(),
                        100 * leastRight));
    }

    private static List<Line> shipped() {
        return Shipped.lines("matching", "sign-off.csv").stream()
                .map(line -> new Line(
                        LocalDate.parse(line.getField("from")),
                        new SignOffLimits(
                                Integer.parseInt(line.getField("least_sample")),
                                Double.parseDouble(line.getField("least_right")),
                                Integer.parseInt(line.getField("looks_a_month")))))
                .toList();
    }
}
