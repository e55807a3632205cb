package org.turnstone.rag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a person has a status from a day on: by someone at a screen, or in an agency's extract.
 *
 * @param until the day the statement itself ends without a next one; usually none
 * @param grounds codes of the partnership's list of grounds
 * @param setBy who said so, as shown to readers: name and agency
 * @param saidOn the day on which it was said at a screen; an extract does not tell that day
 */
public record RagSetting(
        UUID id,
        RagStatus status,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> grounds,
        String reason,
        String setBy,
        Instant recordedAt,
        @Nullable LocalDate saidOn) {
    public RagSetting {
        grounds = List.copyOf(grounds);
    }
}
