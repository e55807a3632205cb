package org.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.shared.PersonId;

/**
 * An indicator on a day, with the people behind its two numbers.
 *
 * @param outOf the denominator; a person followed more than once is in it as often
 */
public record Indicator(IndicatorDefinition definition, LocalDate asAt, List<PersonId> counted, List<PersonId> outOf) {
    public Indicator {
        counted = List.copyOf(counted);
        outOf = List.copyOf(outOf);
    }

    public Proportion proportion() {
        return new Proportion(counted.size(), outOf.size());
    }
}
