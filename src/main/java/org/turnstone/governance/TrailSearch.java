package org.turnstone.governance;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * What is asked of the trail; what is null is not asked.
 *
 * @param staff any of these
 * @param to the first moment that is not asked for
 * @param before entries older than the one of this number: the next page
 */
public record TrailSearch(
        @Nullable PersonId person,
        @Nullable Set<StaffId> staff,
        @Nullable AgencyCode agency,
        @Nullable Operation operation,
        @Nullable TrailKind kind,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {
    public static final TrailSearch ALL = new TrailSearch(null, null, null, null, null, null, null, null);

    public static TrailSearch of(PersonId person) {
        return new TrailSearch(person, null, null, null, null, null, null, null);
    }

    public TrailSearch before(long number) {
        return new TrailSearch(person, staff, agency, operation, kind, from, to, number);
    }
}
