package org.turnstone.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;

/**
 * What somebody is to do about a person, as a panel agreed.
 *
 * @param meeting the panel here that agreed it; none where an extract tells of it
 * @param heldOn its day
 * @param number counts what was agreed about this person at this panel; 0 where an extract tells of it
 * @param forAgency whose it is to do
 * @param owner who is to do it, by name; empty where the agency decides
 * @param endedOn none while it is open, and where an extract does not tell it
 * @param evidence what came of it
 */
public record CaseAction(
        Claim claim,
        @Nullable UUID meeting,
        @Nullable LocalDate heldOn,
        int number,
        String action,
        AgencyCode forAgency,
        String owner,
        LocalDate dueOn,
        Status status,
        @Nullable LocalDate endedOn,
        String evidence,
        String by) {
    public enum Status {
        OPEN("Open"),
        DONE("Done"),
        CANCELLED("Cancelled");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * As minutes write it: day and number (domain 4.9), with whom it is about between them. One that no panel here agreed has
     * the agency's own reference.
     *
     * @param reference the person's
     */
    public String numbered(String reference) {
        return heldOn == null
                ? "%s/%s %s".formatted(reference, claim.agency(), claim.sourceRef())
                : "%s/%s/%02d".formatted(heldOn, reference, number);
    }

    public boolean isOverdue(LocalDate day) {
        return status == Status.OPEN && dueOn.isBefore(day);
    }
}
