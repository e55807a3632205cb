package org.turnstone.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.shared.London;

/**
 * A named officer's statement that a person is unlawfully at large: one version of a record.
 *
 * @param at the local time, where it is known
 * @param other the ground in words, where the list has none; otherwise empty
 * @param authority the recall's reference, the warrant, or who decided
 * @param toldAt when the record was first made, whatever was put right since
 * @param by name and agency, as shown to readers
 */
public record AtLarge(
        Claim claim,
        LocalDate from,
        @Nullable LocalTime at,
        String ground,
        String other,
        String authority,
        Instant toldAt,
        String by,
        @Nullable Ended ended) {

    /** That it is over, in an officer's words. */
    public record Ended(LocalDate on, AtLargeEnd reason, String words, String by) {}

    /** The same for all versions. */
    public UUID record() {
        return UUID.fromString(claim.sourceRef());
    }

    public LocalDate toldOn() {
        return London.dayOf(toldAt);
    }

    public String groundInWords() {
        return other.isEmpty() ? AtLargeGrounds.words(ground) : other;
    }
}
