package org.turnstone.performance;

import java.time.LocalDate;
import java.util.List;

/**
 * Those whom a figure counts.
 *
 * @param named whom the reader may see, by name
 * @param unseen how many more there are
 */
public record PeopleBehindFigure(
        IndicatorDefinition definition, LocalDate dataTo, List<NamesOfPeople.Named> named, int unseen) {
    public PeopleBehindFigure {
        named = List.copyOf(named);
    }
}
