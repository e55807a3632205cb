package org.turnstone.person;

import java.util.List;
import java.util.Set;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Someone known whom a record may be about: what their records say and whose they are, and what brought them up. */
record Candidate(PersonId person, List<PersonBlock> blocks, Set<AgencyCode> agencies, Set<Evidence> evidence) {
    Candidate {
        blocks = List.copyOf(blocks);
        agencies = Set.copyOf(agencies);
        evidence = Set.copyOf(evidence);
    }

    Candidate(PersonId person, List<PersonBlock> blocks, Set<Evidence> evidence) {
        this(person, blocks, Set.of(), evidence);
    }

    boolean has(Evidence sort) {
        return evidence.contains(sort);
    }
}
