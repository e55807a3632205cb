package org.turnstone.panel;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone enters of a meeting to come. Nothing in it has been checked.
 *
 * @param kind the code of its kind
 * @param notRead what is wrong with what was typed as {@code on} or {@code time} and is none
 */
public record Planned(
        String kind,
        @Nullable LocalDate on,
        @Nullable LocalTime at,
        String place,
        String chair,
        Map<String, String> notRead) {
    public Planned {
        place = place.strip();
        chair = chair.strip();
        notRead = Map.copyOf(notRead);
    }
}
