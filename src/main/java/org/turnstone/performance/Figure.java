package org.turnstone.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure as a reader may have it: numbers, never the people behind them.
 *
 * @param dataTo the day that it is worked out as at
 * @param share none for a plain count
 * @param reoffending more about the one measure that has more
 */
public record Figure(
        IndicatorDefinition definition,
        MeasureGroup group,
        LocalDate dataTo,
        Shown count,
        @Nullable Share share,
        @Nullable ReoffendingFigure reoffending) {
    static Figure of(Measure measure, SmallNumbers rule) {
        Indicator indicator = measure.indicator();
        boolean counts = indicator.definition().equals(Measures.COHORT_SIZE);
        Reoffending reoffending = measure.reoffending();
        return new Figure(
                indicator.definition(),
                measure.group(),
                indicator.asAt(),
                rule.show(indicator.counted().size()),
                counts ? null : Share.of(indicator.proportion(), rule),
                reoffending == null ? null : ReoffendingFigure.of(reoffending, rule));
    }
}
