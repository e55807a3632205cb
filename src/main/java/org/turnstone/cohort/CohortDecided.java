package org.turnstone.cohort;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** A named person has entered what a panel decided about somebody's place on the cohort. */
public record CohortDecided(PersonId person, UUID claim, What what) implements Audited {
    public enum What {
        ADOPTED("Entered a panel's decision to adopt a person"),
        LEFT("Entered that a person left the cohort"),
        EXIT_TAKEN_BACK("Took back that a person left the cohort"),
        SUSPENDED("Entered that a person on the cohort is suspended"),
        TAKEN_UP("Entered that a suspended person is taken up again"),
        TRANSFER_ASKED("Entered that another area was asked to take a person on"),
        TRANSFER_ANSWERED("Entered what came of asking another area"),
        LED("Entered who leads the work with a person");

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
