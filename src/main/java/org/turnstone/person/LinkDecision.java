package org.turnstone.person;

import java.util.List;
import org.turnstone.shared.PersonId;

/** Whom a record is about, or why that is not for the machine to say. */
sealed interface LinkDecision {
    record Linked(PersonId person, String rule) implements LinkDecision {}

    record NewPerson() implements LinkDecision {}

    record Doubtful(String reason, List<PersonId> candidates, List<String> evidence) implements LinkDecision {
        public Doubtful {
            candidates = List.copyOf(candidates);
            evidence = List.copyOf(evidence);
        }
    }
}
