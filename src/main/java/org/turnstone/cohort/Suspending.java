package org.turnstone.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone enters of somebody who is suspended, or is taken up again. Nothing in it has been checked.
 *
 * @param because one of {@link Suspension.Because}, by name; empty where somebody is taken up again
 * @param on the first day of it
 * @param seen the version of what stood on the page
 * @param notADay what is wrong with the day, where it was given and is none
 */
public record Suspending(
        PersonId person, String because, @Nullable LocalDate on, String reason, String seen, String notADay) {
    public Suspending {
        reason = reason.strip();
    }
}
