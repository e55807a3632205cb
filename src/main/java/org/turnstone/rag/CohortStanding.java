package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/**
 * What a list of the cohort counts, filters and orders people by: status, custody and lead on a day, as far as the reader
 * may see each.
 *
 * @param since when the status began
 * @param custodySince when custody began, where they are in it
 */
public record CohortStanding(
        PersonId person,
        LocalDate day,
        @Nullable RagStatus status,
        @Nullable LocalDate since,
        @Nullable LocalDate custodySince,
        @Nullable AgencyCode lead) {

    public static CohortStanding of(RagNow now, @Nullable AgencyCode lead) {
        return new CohortStanding(
                now.person(),
                now.day(),
                now.status(),
                now.spell() == null ? null : now.spell().period().from(),
                now.custody() == null ? null : now.custody().period().from(),
                lead);
    }

    public boolean isInCustody() {
        return custodySince != null;
    }

    /** As {@link RagNow#days}. */
    public long days() {
        LocalDate from = custodySince == null ? since : custodySince;
        return from == null ? 0 : Period.startingOn(from).daysTo(day);
    }

    /** As {@link RagNow#isPast}. */
    public boolean isPast(Map<RagStatus, RagLimit> limits) {
        if (isInCustody() || status == null || since == null) {
            return false;
        }
        RagLimit limit = limits.get(status);
        return limit != null && limit.isPassed(since, day);
    }
}
