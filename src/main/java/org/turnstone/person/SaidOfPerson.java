package org.turnstone.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;

/**
 * One thing an agency says of one of its people.
 *
 * @param whole all that the agency holds, so that an empty field means "not held"; otherwise it means "not said"
 * @param category where the agency named one for this record
 * @param withdrawn the agency no longer speaks of this person
 */
public record SaidOfPerson(
        String personRef,
        boolean whole,
        boolean withdrawn,
        PersonBlock block,
        @Nullable Category category,
        @Nullable String handling,
        Instant updatedAt) {}
