package org.turnstone.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone enters of a transfer: that another area is asked, or what it answered. Nothing in it has been checked.
 *
 * @param youth who at youth offending was asked before
 * @param outcome one of {@link Transfer.Outcome}, by name; empty while it is asked
 * @param who gave the answer
 * @param on the day on which it was asked, or answered
 * @param seen the version of what stood on the page
 * @param notADay what is wrong with the day, where it was given and is none
 */
public record Transferring(
        PersonId person,
        String scheme,
        String contact,
        String told,
        String footing,
        String youth,
        String outcome,
        String who,
        String reason,
        @Nullable LocalDate on,
        String seen,
        String notADay) {
    public Transferring {
        scheme = scheme.strip();
        contact = contact.strip();
        told = told.strip();
        footing = footing.strip();
        youth = youth.strip();
        who = who.strip();
        reason = reason.strip();
    }
}
