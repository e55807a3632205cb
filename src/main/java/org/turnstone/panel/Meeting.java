package org.turnstone.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One panel.
 *
 * @param conflicts the interests that members declared; empty where none did
 * @param openedAt when the confidentiality statement was read and it began
 */
public record Meeting(
        UUID id,
        LocalDate heldOn,
        LocalTime startsAt,
        String place,
        String chair,
        MeetingState state,
        String conflicts,
        String plannedBy,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        int version) {
    public boolean isOpen() {
        return state == MeetingState.OPEN;
    }

    /** Whether anything can still be decided at it. */
    public boolean isToCome() {
        return state == MeetingState.PLANNED || isOpen();
    }
}
