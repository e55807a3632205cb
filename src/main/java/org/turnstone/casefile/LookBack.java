package org.turnstone.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.turnstone.shared.London;

/**
 * Which day a page shows, and by which day that had to be known (design section 2, "Two times"). Who may see what is
 * always decided as of today.
 *
 * @param knownOn whatever was recorded after this day is left out
 */
public record LookBack(LocalDate asAt, LocalDate knownOn, LocalDate today) {
    public LookBack {
        if (knownOn.isAfter(today) || asAt.isAfter(knownOn)) {
            throw new IllegalArgumentException(
                    "a page cannot show " + asAt + " as known on " + knownOn + " on " + today);
        }
    }

    public static LookBack none(LocalDate today) {
        return new LookBack(today, today, today);
    }

    public boolean isToday() {
        return asAt.equals(today) && knownOn.equals(today);
    }

    /** Whether something that is known by now was not known then. */
    boolean knewLess() {
        return knownOn.isBefore(today);
    }

    Instant known() {
        return London.endOf(knownOn);
    }

    /** For the trail. */
    Map<String, String> detail() {
        return isToday() ? Map.of() : Map.of("as at", asAt.toString(), "as known on", knownOn.toString());
    }

    /** For the address of a page that shows the same days. */
    public String query() {
        return isToday() ? "" : "?as-at=" + asAt + "&known-on=" + knownOn;
    }
}
