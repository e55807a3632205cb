package org.turnstone.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;

/**
 * What somebody is to do about a person, as a panel agreed.
 *
 * @param number counts what was agreed about this person at this panel
 * @param forAgency whose it is to do
 * @param owner who is to do it, by name; empty where the agency decides
 * @param evidence what came of it
 */
public record CaseAction(
        Claim claim,
        UUID meeting,
        LocalDate heldOn,
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
     * As minutes write it: day and number (domain 4.9), with whom it is about between them.
     *
     * @param reference the person's
     */
    public String numbered(String reference) {
        return "%s/%s/%02d".formatted(heldOn, reference, number);
    }

    public boolean isOverdue(LocalDate day) {
        return status == Status.OPEN && dueOn.isBefore(day);
    }
}
