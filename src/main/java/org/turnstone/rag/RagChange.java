package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone asks for. Nothing in it has been checked; {@link ChangeRagStatus} answers what is wrong.
 *
 * @param sure the day that was confirmed, where {@code from} is long ago
 * @param panelOn the day of the panel that decided; counts only from those who enter what panels decide
 * @param corrects the setting that this takes the place of, where it puts a mistake right
 * @param seen the version of the person's history that was on the page
 * @param notDays what is wrong with the dates, of {@code from} and {@code panel}, that were given and are none
 */
public record RagChange(
        PersonId person,
        @Nullable RagStatus to,
        @Nullable LocalDate from,
        @Nullable LocalDate sure,
        List<String> grounds,
        String reason,
        @Nullable LocalDate panelOn,
        @Nullable UUID corrects,
        String seen,
        Map<String, String> notDays) {
    public RagChange {
        grounds = List.copyOf(grounds);
        notDays = Map.copyOf(notDays);
        reason = reason.strip();
    }
}
