package org.turnstone.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Shows two people who may be one, and what stands against it. */
@Service
public class OpenMerge {
    private final Access access;
    private final PersonHeaders headers;
    private final AgainstMerge against;
    private final AuditTrail trail;

    OpenMerge(Access access, PersonHeaders headers, AgainstMerge against, AuditTrail trail) {
        this.access = access;
        this.headers = headers;
        this.against = against;
        this.trail = trail;
    }

    /**
     * @param with nobody while none is named, or none that this reader may be shown
     * @param reasons why a second person will be asked
     */
    public record Two(
            PersonHeader person, Optional<PersonHeader> with, List<String> reasons, Optional<BothSides> sides) {
        public Two {
            reasons = List.copyOf(reasons);
        }
    }

    /** @throws NotFound when there is no such person, or none that this reader may be shown */
    @Transactional
    public Two open(String reference, String with) {
        access.require(Activity.REVIEW_LINKS);
        PersonHeader person = headers.named(reference).flatMap(headers::of).orElseThrow(NotFound::new);
        Optional<PersonHeader> other = headers.named(with)
                .flatMap(headers::of)
                .filter(one -> !one.person().equals(person.person()));
        AgainstMerge.Found found = other.map(one -> against.between(person.person(), one.person()))
                .orElse(new AgainstMerge.Found(List.of(), Optional.empty()));
        Set<PersonId> shown =
                other.map(one -> Set.of(one.person(), person.person())).orElse(Set.of(person.person()));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Looked at people who may be one", shown));
        return new Two(person, other, found.reasons(), found.sides());
    }
}
