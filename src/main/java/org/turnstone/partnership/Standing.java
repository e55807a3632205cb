package org.turnstone.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when an agency, a team, an area or a ward is there.
 *
 * @param from none where it was there before anyone wrote down when
 * @param until the first day on which it is not offered any more; none while it goes on
 * @param version counts the changes, for two who change it at once
 */
public record Standing(@Nullable LocalDate from, @Nullable LocalDate until, int version) {
    public boolean hasEnded(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
