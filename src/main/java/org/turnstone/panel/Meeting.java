package org.turnstone.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param kind the code of its kind
 * @param conflicts the interests that members declared; empty where none did
 * @param invitation how often its invitation was changed: the SEQUENCE of its calendar entry
 * @param openedAt when the confidentiality statement was read and it began
 */
public record Meeting(
        UUID id,
        String kind,
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
        int invitation,
        int version) {
    /** The terms of reference of its kind, as they were on its day. */
    public MeetingKind terms() {
        return MeetingKind.known(kind, heldOn);
    }

    public boolean isOpen() {
        return state == MeetingState.OPEN;
    }

    /** Whether anything can still be decided at it. */
    public boolean isToCome() {
        return state == MeetingState.PLANNED || isOpen();
    }
}
