package org.turnstone.panel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** What a panel decided about a person, or what somebody is to do about them, was written down. */
public record CaseDecided(PersonId person, UUID claim, What what) implements Audited {
    public enum What {
        DECIDED("Wrote down what a panel decided about a person"),
        AGREED("Wrote down what is to be done about a person"),
        ENDED("Wrote down what came of an action about a person");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, what.words, Set.of(person)).with(Map.of("claim", claim.toString()));
    }
}
