package org.turnstone.lockedcohort;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/**
 * A named person has locked a cohort, or retired one that was locked.
 *
 * @param people everyone who was locked; nobody where it was retired
 */
public record LockedCohortChanged(UUID locked, Set<PersonId> people, What what) implements Audited {
    public LockedCohortChanged {
        people = Set.copyOf(people);
    }

    public enum What {
        LOCKED("Locked the cohort as at a day"),
        RETIRED("Retired a locked cohort");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, what.words, people).with(Map.of("locked", locked.toString()));
    }
}
