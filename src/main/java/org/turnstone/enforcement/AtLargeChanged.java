package org.turnstone.enforcement;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** A named officer has said that a person is, or is no longer, unlawfully at large. */
public record AtLargeChanged(PersonId person, UUID record, What what) implements Audited {
    public enum What {
        RECORDED("Recorded that a person is unlawfully at large"),
        CORRECTED("Corrected that a person is unlawfully at large"),
        ENDED("Recorded that a person is no longer unlawfully at large"),
        TAKEN_BACK("Took back that a person is unlawfully at large");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, what.words, Set.of(person))
                .with(Map.of("record", record.toString()));
    }
}
