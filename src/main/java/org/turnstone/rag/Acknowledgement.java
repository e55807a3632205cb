package org.turnstone.rag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.turnstone.shared.PersonId;

/**
 * A named manager's reason why a spell has lasted longer than it may.
 *
 * @param status with {@code from}, which spell
 * @param by name and agency, as shown to readers
 */
public record Acknowledgement(
        UUID id, PersonId person, RagStatus status, LocalDate from, String reason, String by, Instant at) {
    /** New grounds keep a spell and so its acknowledgement; a beginning put right makes it another spell. */
    public boolean isOf(RagSpell spell) {
        return status == spell.status() && from.equals(spell.period().from());
    }

    boolean isOf(CohortStanding standing) {
        return status == standing.status() && from.equals(standing.since());
    }
}
