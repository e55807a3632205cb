package org.turnstone.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What a panel decided about somebody who joins. Nothing in it has been checked.
 *
 * @param on the first day on the cohort
 * @param category one of {@link CohortReasons#categoriesOn}, by code
 */
public record Adoption(
        PersonId person,
        LocalDate on,
        @Nullable LocalDate nominatedOn,
        String category,
        @Nullable Strand strand,
        String reason) {
    public Adoption {
        reason = reason.strip();
    }
}
