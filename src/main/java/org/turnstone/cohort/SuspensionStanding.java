package org.turnstone.cohort;

import org.jspecify.annotations.Nullable;
import org.turnstone.supervision.CustodySpell;

/**
 * The membership of today, and what suspending it turns on.
 *
 * @param stay in custody today, as far as the reader may see
 */
public record SuspensionStanding(
        CohortMember member,
        @Nullable Suspension suspended,
        @Nullable CustodySpell stay) {
    /** Changes whenever somebody is suspended or taken up again, or joins anew. */
    public String version() {
        return suspended == null
                ? "active since " + member.period().from()
                : suspended.claim().id().toString();
    }
}
