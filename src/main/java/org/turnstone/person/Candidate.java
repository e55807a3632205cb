package org.turnstone.person;

import java.util.List;
import java.util.Set;
import org.turnstone.shared.PersonId;

/** Someone known whom a record may be about: what their records say, and what brought them up. */
record Candidate(PersonId person, List<PersonBlock> blocks, Set<Evidence> evidence) {
    Candidate {
        blocks = List.copyOf(blocks);
        evidence = Set.copyOf(evidence);
    }

    boolean has(Evidence sort) {
        return evidence.contains(sort);
    }
}
