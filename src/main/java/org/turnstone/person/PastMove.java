package org.turnstone.person;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * A merge or un-merge as it stands in the list of moves.
 *
 * @param records how many were moved that whoever reads may be shown
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
        boolean undone) {}
