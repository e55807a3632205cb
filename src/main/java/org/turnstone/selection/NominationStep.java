package org.turnstone.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * One thing done with a nomination; nothing done before it is overwritten.
 *
 * @param place its number, counted from 1
 * @param reason or, where somebody was told, what they were told
 * @param told by whom and how the person was told, and on which day
 * @param by name and agency, as shown to readers
 */
public record NominationStep(
        UUID nomination,
        PersonId person,
        int place,
        NominationMove move,
        NominationState to,
        String reason,
        @Nullable PanelDecision panel,
        @Nullable Told told,
        Instant at,
        String by) {
    public record Told(LocalDate on, String who, String how) {}
}
