package org.turnstone.casefile;

import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.CohortMember;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.RagNow;

/** One person on the cohort, as the list shows them. */
public record CohortLine(
        PersonHeader person,
        CohortMember member,
        RagNow now,
        @Nullable Allocation allocation) {}
