package org.turnstone.panel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone enters of an action that a panel agreed. Nothing in it has been checked.
 *
 * @param notADay what is wrong with the due day, where it was given and is none
 */
public record ActionTyped(
        PersonId person,
        String action,
        String agency,
        String owner,
        @Nullable LocalDate due,
        String notADay) {
    public ActionTyped {
        action = action.strip();
        owner = owner.strip();
    }
}
