package org.turnstone.imports;

import java.util.Set;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * A table of claims that staff make at a screen and no extract brings. A room offers each as a Spring component; what is said
 * of a person goes with them when all their records become another's, and is erased where it was once said of others.
 */
public interface SaidAtScreen {
    ClaimTable claims();

    /** Claims have been taken from one of these people to another: works out anew what rests on them. */
    default void follow(PartnershipId partnership, Set<PersonId> people) {}
}
