package org.turnstone.performance;

import org.jspecify.annotations.Nullable;

/**
 * One measure of the framework as it was worked out, before anything is withheld.
 *
 * @param reoffending more about the one measure that has more
 */
record Measure(
        MeasureGroup group, Indicator indicator, @Nullable Reoffending reoffending) {
    static Measure of(MeasureGroup group, Indicator indicator) {
        return new Measure(group, indicator, null);
    }

    String id() {
        return indicator.definition().id();
    }
}
