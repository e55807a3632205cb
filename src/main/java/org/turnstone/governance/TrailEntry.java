package org.turnstone.governance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * One entry of the trail as the privacy officer reads it.
 *
 * @param who the member of staff or job; null when nobody had signed in
 * @param subjects at most {@link #SUBJECTS}; where the trail of one person was asked for, that person alone
 * @param people how many people it was about
 * @param detail as JSON; null when none was kept or it has been erased
 */
public record TrailEntry(
        long number,
        Instant at,
        @Nullable String who,
        String agency,
        String role,
        Operation operation,
        String what,
        String reason,
        List<PersonId> subjects,
        int people,
        @Nullable String detail) {
    static final int SUBJECTS = 20;

    public TrailEntry {
        subjects = List.copyOf(subjects);
    }
}
