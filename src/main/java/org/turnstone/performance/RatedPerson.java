package org.turnstone.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * Someone of the active cohort on a day.
 *
 * @param inCommunity false while a custody spell is open
 * @param open the RAG spell that is open on that day, if any
 */
public record RatedPerson(
        PersonId person, boolean inCommunity, @Nullable OpenSpell open) {
    public enum Status {
        GREEN,
        AMBER,
        AMBER_ALERT,
        RED
    }

    public record OpenSpell(Status status, LocalDate from) {}
}
