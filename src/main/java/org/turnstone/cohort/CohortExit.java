package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * How somebody left the cohort: by whose decision, for which reason, and what stands afterwards.
 *
 * @param outcome what came of the time on the cohort
 * @param consulted the agencies that were asked before
 * @param plan none after a death
 */
public record CohortExit(
        String reason,
        @Nullable LocalDate panelOn,
        String outcome,
        List<AgencyCode> consulted,
        @Nullable ExitPlan plan) {
    /** Months after which it is looked at how the person does (domain 3.6, Exit record). */
    private static final List<Integer> FOLLOW_UP = List.of(3, 6, 12);

    public CohortExit {
        consulted = List.copyOf(consulted);
    }

    /**
     * @param lead the agency that answers for the plan
     * @param contact whom the person, or anyone, asks to come back
     * @param told how and when the person was told, or who will tell them
     */
    public record ExitPlan(AgencyCode lead, String support, String contact, String told) {}

    public String words() {
        return CohortReasons.exitWords(reason);
    }

    /** The days on which it is looked at how someone who left that day does. */
    public List<LocalDate> followUps(LocalDate left) {
        return plan == null
                ? List.of()
                : FOLLOW_UP.stream().map(left::plusMonths).toList();
    }
}
