package org.turnstone.panel;

import java.util.Set;

/** Where a panel stands; it moves on and never back. */
public enum MeetingState {
    PLANNED("Planned"),
    OPEN("Meeting now"),
    CLOSED("Minutes to be signed off"),
    SIGNED("Minutes signed off"),
    CANCELLED("Cancelled");

    private final String words;

    MeetingState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean mayBecome(MeetingState next) {
        return switch (this) {
            case PLANNED -> Set.of(OPEN, CANCELLED).contains(next);
            case OPEN -> next == CLOSED;
            case CLOSED -> next == SIGNED;
            case SIGNED, CANCELLED -> false;
        };
    }
}
