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

    Window windowOf(IndexEvent event) {
        return new Window(
                event.on(), event.on().plusMonths(months), event.on().plusMonths((long) months + waitingMonths));
    }

    boolean matured(Window window) {
        return !window.lastProofDay().isAfter(dataTo);
    }

    /**
     * The days that count for one index event. Calendar months, each end counted from the index date in one step: 29 February and 12
     * months is 28 February.
     */
    record Window(LocalDate index, LocalDate lastOffenceDay, LocalDate lastProofDay) {
        /** An offence on the index date itself belongs to the index event. */
        boolean holds(CommittedOffence offence) {
            return offence.on().isAfter(index)
                    && !offence.on().isAfter(lastOffenceDay)
                    && offence.provenOn() != null
                    && !offence.provenOn().isAfter(lastProofDay);
        }
    }
}
