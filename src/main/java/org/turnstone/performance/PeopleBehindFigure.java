package org.turnstone.performance;

import java.time.LocalDate;
import java.util.List;

/**
 * Those whom a figure counts.
 *
 * @param named a page of those whom the reader may see, by name
 * @param page from 1; the last there is where a later one was asked for
 * @param seen how many the reader may see on all pages
 * @param unseen how many more there are
 */
public record PeopleBehindFigure(
        IndicatorDefinition definition,
        LocalDate dataTo,
        List<NamesOfPeople.Named> named,
        int page,
        int seen,
        int unseen) {
    /** How many a page has. */
    public static final int SHOWN = 50;

    public PeopleBehindFigure {
        named = List.copyOf(named);
    }
}
