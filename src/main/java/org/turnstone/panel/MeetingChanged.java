package org.turnstone.panel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;

/** A panel was planned, or moved on, or who came to it was written down. */
public record MeetingChanged(UUID meeting, What what) implements Audited {
    public enum What {
        PLANNED("Planned a panel"),
        MOVED("Moved a panel to another time or place"),
        ATTENDANCE("Wrote down who came to a panel"),
        OPEN("Opened a panel"),
        CLOSED("Closed a panel"),
        SIGNED("Signed off the minutes of a panel"),
        CANCELLED("Cancelled a panel");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, what.words, Set.of()).with(Map.of("meeting", meeting.toString()));
    }
}
