package org.turnstone.lockedcohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What someone enters who locks the cohort. Nothing in it has been checked.
 *
 * @param notADay what is wrong with the day, where it was given and is none
 */
public record Locking(String name, @Nullable LocalDate asAt, String purpose, String notADay) {
    public Locking {
        name = name.strip().replaceAll("\\s+", " ");
        purpose = purpose.strip();
    }
}
