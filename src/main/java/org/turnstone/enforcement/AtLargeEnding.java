package org.turnstone.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone says of the end of it. Nothing in it has been checked; {@link EndAtLarge} answers what is wrong.
 *
 * @param on what was typed and is no day is none
 * @param seen the version of what is said of the person that was on the page
 */
public record AtLargeEnding(
        PersonId person,
        UUID record,
        @Nullable LocalDate on,
        @Nullable AtLargeEnd reason,
        String words,
        String seen) {
    public AtLargeEnding {
        words = words.strip();
    }
}
