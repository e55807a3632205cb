package org.turnstone.workload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.StaffNames.Leaver;
import org.turnstone.partnership.StaffNames.StaffName;

/**
 * How many people a member of staff works with today.
 *
 * @param enforcement of those they lead, how many are Red or on Amber Alert
 * @param inCustody of those they lead
 * @param leaves that they have left or leave soon, so that somebody else has to take over; none where they stay
 */
public record WorkerLoad(
        StaffName worker,
        int leads,
        int enforcement,
        int inCustody,
        int deputises,
        @Nullable Leaver leaves) {
    /** The last day on which they are there; none where they stay, or have left. */
    public @Nullable LocalDate lastDay() {
        LocalDate until = leaves == null ? null : leaves.until();
        return until == null ? null : until.minusDays(1);
    }
}
