package org.turnstone.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.CohortMember;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.RagNow;

/**
 * One person on the cohort, as the list shows them.
 *
 * @param atLargeSince since when they are unlawfully at large; none where they are not, or the reader may not see it
 */
public record CohortLine(
        PersonHeader person,
        CohortMember member,
        RagNow now,
        @Nullable Allocation allocation,
        @Nullable LocalDate atLargeSince) {}
