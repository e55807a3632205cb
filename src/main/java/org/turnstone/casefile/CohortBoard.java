package org.turnstone.casefile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.RedProposal;
import org.turnstone.shared.PersonId;

/**
 * The cohort by status, of each the first.
 *
 * @param list those shown, group by group
 * @param proposed of whom Red is proposed today and nobody has answered, whatever the filter
 * @param acknowledged what managers said of the statuses that have lasted too long, today
 */
public record CohortBoard(
        CohortList list,
        List<Proposed> proposed,
        Map<PersonId, Acknowledgement> acknowledged,
        boolean mayAcknowledge,
        boolean mayChange) {
    public CohortBoard {
        proposed = List.copyOf(proposed);
        acknowledged = Map.copyOf(acknowledged);
    }

    public record Proposed(
            PersonHeader person,
            RedProposal proposal,
            @Nullable Allocation led) {}

    public boolean isProposedFor(PersonId person) {
        return proposed.stream().anyMatch(one -> one.person().person().equals(person));
    }
}
