package org.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.performance.IndicatorDefinition.Polarity;
import org.turnstone.performance.RatedPerson.Status;
import org.turnstone.shared.WorkingDays;

/**
 * All that the figures of a partnership are worked out from, as at a day: keys and facts, no names.
 *
 * @param activeCohort everyone on the cohort on the day
 * @param indexEvents of people while they were on the cohort, each with the strand they were on, blank where none was said
 * @param offences proven, of everyone who has been on the cohort
 * @param newestProof the newest court result or caution on record; none where there is none
 * @param limits how long a status may last, as set on the day
 */
record PartnershipFacts(
        LocalDate asAt,
        List<RatedPerson> activeCohort,
        List<IndexEvent> indexEvents,
        List<CommittedOffence> offences,
        @Nullable LocalDate newestProof,
        Map<Status, Limit> limits) {
    PartnershipFacts {
        activeCohort = List.copyOf(activeCohort);
        indexEvents = List.copyOf(indexEvents);
        offences = List.copyOf(offences);
        limits = Map.copyOf(limits);
    }

    /**
     * @param version counts what shipped and each change since
     * @param polarity how the partnership reads a long stay
     */
    record Limit(
            int length, RagTimeliness.Unit unit, int version, String source, Polarity polarity, WorkingDays working) {}
}
