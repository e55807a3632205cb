package org.turnstone.performance;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How long people are followed, and which of their index events are.
 *
 * @param months an offence counts when committed in this many calendar months after the index date
 * @param waitingMonths and proven in those or in this many further months
 * @param dataTo the last day to which the offences are known
 */
public record FollowUpRules(int months, int waitingMonths, LocalDate dataTo, Once once) {
    static final int LONGEST = 600;

    /** How often one person may be followed: from the first index event of the file, calendar year or quarter, or from each. */
    public enum Once {
        FILE,
        YEAR,
        QUARTER,
        ROW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FollowUpRules {
        if (months < 1 || waitingMonths < 0) {
            throw new IllegalArgumentException("follow-up is at least one month, waiting at least none");
        }
    }

    /** The last day on which an offence counts. 29 February and 12 months is 28 February. */
    LocalDate lastOffenceDay(IndexEvent event) {
        return event.on().plusMonths(months);
    }

    /** The last day on which it can be proven, counted from the index date in one step. */
    LocalDate lastProofDay(IndexEvent event) {
        return event.on().plusMonths((long) months + waitingMonths);
    }

    boolean matured(IndexEvent event) {
        return !lastProofDay(event).isAfter(dataTo);
    }

    boolean inFollowUp(IndexEvent event, CommittedOffence offence) {
        return offence.on().isAfter(event.on()) && !offence.on().isAfter(lastOffenceDay(event));
    }

    boolean provenInTime(IndexEvent event, CommittedOffence offence) {
        return offence.provenOn() != null && !offence.provenOn().isAfter(lastProofDay(event));
    }
}
