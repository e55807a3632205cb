package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone asks for. Nothing in it has been checked; {@link ChangeRagStatus} answers what is wrong.
 *
 * @param panelOn the day of the panel that decided, where one did
 * @param corrects the setting that this takes the place of, where it puts a mistake right
 * @param seen the version of the person's history that was on the page
 */
public record RagChange(
        PersonId person,
        @Nullable RagStatus to,
        @Nullable LocalDate from,
        List<String> grounds,
        String reason,
        @Nullable LocalDate panelOn,
        java.util.@Nullable UUID corrects,
        String seen) {
    public RagChange {
        grounds = List.copyOf(grounds);
        reason = reason.strip();
    }
}
