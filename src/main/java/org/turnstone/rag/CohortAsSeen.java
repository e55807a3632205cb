package org.turnstone.rag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.shared.PersonId;

/**
 * How everyone on the cohort stands on a day whom the reader may be shown, decided once for all that a page says of them.
 *
 * @param all in no order
 * @param workedOut those of them who were worked out from what the reader may see, because something is hidden or because it is
 *     of a time when less was known; of the others the reader may see everything, and the facts tell it
 */
public record CohortAsSeen(List<CohortStanding> all, Map<PersonId, RagNow> workedOut) {
    public CohortAsSeen {
        all = List.copyOf(all);
        workedOut = Map.copyOf(workedOut);
    }

    /** Of whom the reader may see everything that was said. */
    Set<PersonId> whole() {
        return all.stream()
                .map(CohortStanding::person)
                .filter(person -> !workedOut.containsKey(person))
                .collect(Collectors.toUnmodifiableSet());
    }
}
