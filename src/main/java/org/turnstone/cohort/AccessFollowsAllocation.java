package org.turnstone.cohort;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.governance.Relationship;
import org.turnstone.governance.Relationships;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * Whoever leads or deputises has a relationship to the person for those days; where the name is unknown, nobody has. So has
 * whoever does by what everybody under the agreement may see and what their own agency says: another lead that is hidden from
 * them must not show by what they may no longer see, and a hand-over that their own agency tells of ends it for them.
 */
@Component
class AccessFollowsAllocation {
    private static final String SOURCE = "allocation";

    private final Relationships relationships;

    AccessFollowsAllocation(Relationships relationships) {
        this.relationships = relationships;
    }

    void follow(
            PartnershipId partnership,
            Collection<PersonId> people,
            Collection<Allocation> believed,
            Collection<Allocation> asTheirOwnAgencySees) {
        relationships.keep(
                partnership,
                SOURCE,
                people,
                Stream.concat(believed.stream(), asTheirOwnAgencySees.stream())
                        .flatMap(one -> Stream.of(
                                        relationship(one, one.leadWorker(), Relationship.Kind.LEAD),
                                        relationship(one, one.deputy(), Relationship.Kind.DEPUTY))
                                .flatMap(Optional::stream))
                        .distinct()
                        .toList());
    }

    private static Optional<Relationship> relationship(
            Allocation allocation, @Nullable Worker worker, Relationship.Kind kind) {
        return worker == null || worker.staff() == null
                ? Optional.empty()
                : Optional.of(new Relationship(allocation.person(), worker.staff(), kind, allocation.period()));
    }
}
