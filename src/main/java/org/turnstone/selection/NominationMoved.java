package org.turnstone.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** Something was done with a nomination. */
public record NominationMoved(PersonId person, UUID nomination, NominationMove move, NominationState now)
        implements Audited {
    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, what(), Set.of(person))
                .with(Map.of("nomination", nomination.toString()));
    }

    private String what() {
        return switch (move) {
            case TELL_PERSON -> "Recorded that a person was told of a nomination";
            case TELL_AGENCY -> "Told an agency what came of its nomination";
            case SUBMIT, SCREEN, PUT_ON_AGENDA, DEFER, REJECT, WITHDRAW, ADOPT, RECONSIDER ->
                "Moved a nomination: now " + now.words();
        };
    }
}
