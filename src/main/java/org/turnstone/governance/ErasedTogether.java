package org.turnstone.governance;

import java.util.Optional;
import java.util.Set;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** What merge and un-merge have left of a person under other references. Asked before any room erases. */
public interface ErasedTogether {
    /** @return others of whom nothing is left but that history; they are erased with the person
     * @throws NotFound when all that is held of this person stands with whom they have been merged into */
    Set<PersonId> with(PersonId person);

    /** Whom all that is held of this person stands with since they were merged; nobody where they are still themselves. */
    Optional<PersonId> hasBecome(PersonId person);
}
