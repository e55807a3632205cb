package org.turnstone.draftcohort;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/**
 * The coordinator has done something with a draft cohort.
 *
 * @param people whom it was about; nobody where it was about the draft
 */
public record DraftChanged(UUID draft, Set<PersonId> people, What what) implements Audited {
    public DraftChanged {
        people = Set.copyOf(people);
    }

    public enum What {
        DRAWN_UP("Drew up a draft cohort"),
        PUT_ON("Put people on a draft cohort"),
        TAKEN_OFF("Took a person off a draft cohort"),
        PROFILE_AGREED("Entered that the profile of a draft cohort was agreed"),
        ACCEPTED("Entered that a draft cohort was accepted");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.ALTERATION, what.words, people).with(Map.of("draft", draft.toString()));
    }
}
