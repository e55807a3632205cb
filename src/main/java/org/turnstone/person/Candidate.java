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

    /** Whether there is a date of birth on both sides: without it a parent and a child of one name are alike in all else. */
    boolean isDatedLike(PersonBlock block) {
        return block.dateOfBirth().isPresent()
                && blocks.stream().anyMatch(known -> known.dateOfBirth().isPresent());
    }

    boolean has(Evidence sort) {
        return evidence.contains(sort);
    }
}
