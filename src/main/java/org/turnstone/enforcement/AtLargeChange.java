package org.turnstone.enforcement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone asks to have on record. Nothing in it has been checked; {@link RecordAtLarge} answers what is wrong.
 *
 * @param corrects the record that it puts right, where it does
 * @param seen the version of what is said of the person that was on the page
 * @param unread the fields, of {@code from} and {@code time}, in which something was typed that is none
 */
public record AtLargeChange(
        PersonId person,
        @Nullable LocalDate from,
        @Nullable LocalTime at,
        String ground,
        String other,
        String authority,
        @Nullable UUID corrects,
        String seen,
        Set<String> unread) {
    public AtLargeChange {
        other = other.strip();
        authority = authority.strip();
        unread = Set.copyOf(unread);
    }
}
