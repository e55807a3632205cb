package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.ClockBar;
import org.turnstone.site.RagTag;

/** How a standing looks on a page: its tag and its clock. */
public final class RagDisplay {
    private RagDisplay() {}

    public static RagTag tag(RagNow now) {
        return now.isInCustody() ? RagTag.IN_CUSTODY : tag(now.status());
    }

    public static RagTag tag(CohortStanding standing) {
        return standing.isInCustody() ? RagTag.IN_CUSTODY : tag(standing.status());
    }

    public static RagTag tag(@Nullable RagStatus status) {
        return switch (status) {
            case null -> RagTag.NOT_RATED;
            case RED -> RagTag.RED;
            case AMBER_ALERT -> RagTag.AMBER_ALERT;
            case AMBER -> RagTag.AMBER;
            case GREEN -> RagTag.GREEN;
        };
    }

    /** Days against the limit; stopped in custody; none while not rated. */
    public static @Nullable ClockBar clock(RagNow now, Map<RagStatus, RagLimit> limits) {
        return clock(CohortStanding.of(now, null), limits);
    }

    /** The same of somebody on a list. */
    public static @Nullable ClockBar clock(CohortStanding standing, Map<RagStatus, RagLimit> limits) {
        if (standing.isInCustody()) {
            return ClockBar.stopped(standing.days());
        }
        LocalDate from = standing.since();
        if (standing.status() == null || from == null) {
            return null;
        }
        RagLimit limit = limits.get(standing.status());
        if (limit == null) {
            return ClockBar.withoutLimit(standing.days());
        }
        long days = limit.daysOn(from, standing.day());
        if (limit.isInWorkingDays()) {
            return ClockBar.inWorkingDays(days, limit.daysFrom(from));
        }
        return limit.length().toTotalMonths() > 0
                ? ClockBar.running(days, limit.daysFrom(from), limit.words())
                : ClockBar.running(days, limit.daysFrom(from));
    }
}
