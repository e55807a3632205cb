package org.turnstone.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;

/**
 * That a person agrees to one agency being shown what those who treat them hold.
 *
 * @param evidence where the person's agreement can be seen
 * @param withdrawnAt from then on nothing more is shown; what was shown before stays on record
 */
public record Consent(
        UUID id,
        Category category,
        AgencyCode agency,
        Period period,
        String evidence,
        String recordedBy,
        @Nullable Instant withdrawnAt,
        String withdrawnWords) {
    /** How long a consent lasts when nothing shorter is agreed. */
    public static LocalDate latestEnd(LocalDate from) {
        return from.plusMonths(Shipped.number(Shipped.on(Shipped.lines("consent.csv"), from), "months"));
    }

    public boolean isInForce(LocalDate day) {
        return withdrawnAt == null && period.holds(day);
    }
}
