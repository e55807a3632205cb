package org.turnstone.governance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.turnstone.shared.PersonId;

/**
 * The references by which people are known on pages, given by the room that keeps the people, which stands above this one. A
 * reference tells nothing, so it is answered for everyone in the partnership of whoever acts, whatever rows they may see:
 * the privacy officer must find who looked at someone on a restriction list too.
 */
public interface NamesPeople {
    Optional<PersonId> named(String reference);

    /**
     * Whom a reference means, whoever acts and whatever they may see, with the same work whether it means anyone: for the
     * trail alone, and never for whoever acts.
     */
    Optional<PersonId> meant(String reference);

    /** How a reference is written, when what was typed is one; whether it names anyone is not asked. */
    Optional<String> written(String typed);

    /** Without those who are not known, or not any more. */
    Map<PersonId, String> references(Collection<PersonId> people);
}
