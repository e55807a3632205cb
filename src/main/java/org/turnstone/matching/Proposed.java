package org.turnstone.matching;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** What happened to something that needs a second person: proposed, confirmed, refused, or settled meanwhile. */
record Proposed(UUID proposal, What what, Set<PersonId> people, String reason) implements Audited {
    Proposed {
        people = Set.copyOf(people);
    }

    enum What {
        PROPOSED("Proposed, for a second person to confirm"),
        CONFIRMED("Confirmed as the second person"),
        REFUSED("Refused as the second person"),
        SETTLED_MEANWHILE("Closed what waited for a second person");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    static Proposed of(Proposal proposal, What what, String reason) {
        Set<PersonId> people = Stream.of(proposal.from(), proposal.to())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Proposed(proposal.id(), what, people, reason);
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.COMBINATION, what.words, people)
                .because(reason)
                .with(Map.of("proposal", proposal.toString()));
    }
}
