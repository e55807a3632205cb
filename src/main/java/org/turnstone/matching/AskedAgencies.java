package org.turnstone.matching;

import java.util.Map;
import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.PersonId;

/** Agencies were asked whose records of a person are, or one of them has answered. */
record AskedAgencies(String what, Set<PersonId> people, String reason, Map<String, String> detail) implements Audited {
    AskedAgencies {
        people = Set.copyOf(people);
        detail = Map.copyOf(detail);
    }

    static AskedAgencies asked(PersonId person, String reason) {
        return new AskedAgencies(
                "Asked the agencies that hold other records of a person whose these are",
                Set.of(person),
                reason,
                Map.of());
    }

    static AskedAgencies answered(Question question, String answer, String reason) {
        return new AskedAgencies(
                "Answered whose a record of their agency is",
                Set.of(question.person()),
                reason,
                Map.of("question", question.id().toString(), "answer", answer));
    }

    @Override
    public AuditEntry audit() {
        return AuditEntry.of(Operation.COMBINATION, what, people)
                .because(reason)
                .with(detail);
    }
}
