package org.turnstone.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.shared.PersonId;

/**
 * One row that says something new, with what has been settled about it. The claim it makes is known by agency, feed,
 * kind and {@code sourceRef}; a claim of an earlier version is superseded by this one.
 *
 * @param about whom the row is about; none in a list of staff
 * @param movedFrom whom the earlier version was about, where that was someone else: their facts change too
 * @param corrects whether an earlier version of this row was taken before
 * @param withdrawn the agency takes the row back: what it said is no longer so
 */
public record ImportedRow(
        @Nullable PersonId about,
        @Nullable PersonId movedFrom,
        String sourceRef,
        Instant sourceUpdatedAt,
        boolean corrects,
        boolean withdrawn,
        Category category,
        @Nullable String handling,
        RowReader values) {

    public PersonId person() {
        if (about == null) {
            throw new IllegalStateException("this kind of extract is not about people");
        }
        return about;
    }
}
