package org.turnstone.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** Somebody has answered gates of a nomination. */
public record GatesAnswered(PersonId person, UUID nomination) implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, "Answered the gates of a nomination", Set.of(person))
                .with(Map.of("nomination", nomination.toString()));
    }
}
