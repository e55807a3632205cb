package org.turnstone.person;

import java.util.Map;
import java.util.Set;
import org.turnstone.shared.PersonId;

/** Who each person reference is; {@code waiting} are those that the data steward has to settle. */
public record LinkAnswers(Map<String, PersonId> people, Set<String> waiting) {
    public LinkAnswers {
        people = Map.copyOf(people);
        waiting = Set.copyOf(waiting);
    }
}
