package org.turnstone.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * A merge or un-merge as it stands in the list of moves.
 *
 * @param records how many were moved that whoever reads may be shown
 * @param undone whether all that it took is where it was before
 * @param undoing none where it is not undone
 */
public record PastMove(
        UUID id,
        boolean merge,
        PersonId from,
        PersonId to,
        int records,
        String reason,
        StaffId by,
        Instant at,
        boolean undone,
        Optional<Undoing> undoing) {
    /** Who took it back, and why. */
    public record Undoing(StaffId by, Instant at, String reason) {}
}
