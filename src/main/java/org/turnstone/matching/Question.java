package org.turnstone.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.PersonId;

/**
 * What the agency that holds a record is asked: whose it is.
 *
 * @param person with whom it stands
 * @param parted whom the data steward made of other records of theirs; nobody where they only asked
 * @param answer none while it waits
 * @param move by which its answer was carried out; none where the record stays
 * @param undoneAt when its answer was undone with the un-merge that it followed
 */
public record Question(
        UUID id,
        PersonId person,
        @Nullable PersonId parted,
        RecordRef record,
        String reason,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable UUID move,
        @Nullable Instant undoneAt) {
    public enum Answer {
        STAYS,
        PARTED,
        NEW
    }
}
