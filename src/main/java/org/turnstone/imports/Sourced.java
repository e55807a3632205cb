package org.turnstone.imports;

import java.util.Collection;
import java.util.List;

/**
 * One fact and all that agencies say of the same thing, of which the reader is shown what they may see.
 *
 * @param believed the claims it is worked out from, those of one agency
 * @param others whether they say the same or not
 */
public record Sourced<C>(List<C> believed, List<C> others) {
    public Sourced {
        believed = List.copyOf(believed);
        others = List.copyOf(others);
    }

    /** @param about those that speak of one thing */
    public static <C> Sourced<C> of(List<C> believed, Collection<C> about) {
        return new Sourced<>(
                believed,
                about.stream().filter(claim -> !believed.contains(claim)).toList());
    }
}
