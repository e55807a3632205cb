package org.turnstone.panel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;

/**
 * What somebody is to do about a person, as a panel agreed.
 *
 * @param heldOn the day of the panel, which with the number names the action
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

    /** As minutes write it (domain 4.9). */
    public String numbered() {
        return "%s/%02d".formatted(heldOn, number);
    }

    public boolean isOverdue(LocalDate day) {
        return status == Status.OPEN && dueOn.isBefore(day);
    }
}
