package org.turnstone.governance;

import java.util.Map;
import java.util.Set;
import org.turnstone.shared.PersonId;

/**
 * One thing that was done, for the trail.
 *
 * @param what the page, act or file, in words a privacy officer reads; no personal data
 * @param subjects the people it was about; empty where it was about none
 * @param reason why, where a reason was asked; otherwise empty
 * @param detail what a later reader needs and may one day be erased: field names, a search, a file's hash
 */
public record AuditEntry(
        Operation operation, String what, Set<PersonId> subjects, String reason, Map<String, String> detail) {
    public AuditEntry {
        subjects = Set.copyOf(subjects);
        detail = Map.copyOf(detail);
    }

    public static AuditEntry of(Operation operation, String what, Set<PersonId> subjects) {
        return new AuditEntry(operation, what, subjects, "", Map.of());
    }

    public AuditEntry because(String why) {
        return new AuditEntry(operation, what, subjects, why, detail);
    }

    public AuditEntry with(Map<String, String> more) {
        return new AuditEntry(operation, what, subjects, reason, more);
    }
}
