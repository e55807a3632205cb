package org.turnstone.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.StaffId;

/**
 * Access that was taken in an emergency, and what the privacy officer found.
 *
 * @param before how many times the same member of staff had asked in the days that count as repeated
 * @param found none until it is reviewed
 */
public record EmergencyTicket(
        UUID id,
        String reference,
        StaffId staff,
        String staffName,
        String agency,
        String agreedBy,
        Set<Category> categories,
        String ground,
        String words,
        Instant openedAt,
        Instant expiresAt,
        LocalDate reviewBy,
        int before,
        @Nullable Finding found,
        String foundWords,
        @Nullable String reviewedBy) {
    /** What came of a review. */
    public enum Finding {
        RIGHT("It was right to ask"),
        WRONG("It was wrong to ask"),
        FURTHER("Handed on, to be looked into further");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public EmergencyTicket {
        categories = Set.copyOf(categories);
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    public boolean isOverdue(LocalDate today) {
        return found == null && !today.isBefore(reviewBy);
    }
}
