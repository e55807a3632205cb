package org.turnstone.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.StaffNames;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Shows what waits for a second person. */
@Service
public class ReadProposals {
    private final Access access;
    private final Proposals proposals;
    private final SettledMeanwhile meanwhile;
    private final PersonHeaders headers;
    private final AgainstMerge against;
    private final StaffNames staff;
    private final AuditTrail trail;

    ReadProposals(
            Access access,
            Proposals proposals,
            SettledMeanwhile meanwhile,
            PersonHeaders headers,
            AgainstMerge against,
            StaffNames staff,
            AuditTrail trail) {
        this.access = access;
        this.proposals = proposals;
        this.meanwhile = meanwhile;
        this.headers = headers;
        this.against = against;
        this.staff = staff;
        this.trail = trail;
    }

    /**
     * @param sides of two people to be merged, as far as whoever reads may see their records
     * @param own whether whoever reads has proposed it, and so may not decide it
     * @param settled whether it was settled otherwise meanwhile, so that nothing is left to decide
     */
    public record Told(
            Proposal proposal,
            Map<PersonId, PersonHeader> people,
            Optional<BothSides> sides,
            String by,
            boolean own,
            boolean settled) {
        public Told {
            people = Map.copyOf(people);
        }
    }

    @Transactional
    public List<Proposal> open() {
        access.require(Activity.REVIEW_LINKS);
        return meanwhile.close();
    }

    /** @throws NotFound when it is decided already, or never was proposed */
    @Transactional
    public Told one(UUID id) {
        Membership reader = access.require(Activity.REVIEW_LINKS);
        meanwhile.close();
        Optional<Proposal> settled = proposals.closed(id);
        Proposal proposal = settled.or(() -> proposals.open(id)).orElseThrow(NotFound::new);
        Set<PersonId> people = new HashSet<>();
        if (proposal.from() != null) {
            people.add(proposal.from());
        }
        if (proposal.to() != null) {
            people.add(proposal.to());
        }
        Map<PersonId, PersonHeader> known = headers.of(people);
        String by = staff.all().stream()
                .filter(one -> one.id().equals(proposal.by()))
                .map(StaffNames.StaffName::words)
                .findFirst()
                .orElse("Someone who has left");
        trail.record(ListLook.SECOND_PERSON.at(known.keySet()));
        return new Told(
                proposal,
                known,
                settled.isPresent() ? Optional.empty() : sides(proposal),
                by,
                proposals.isBy(id, reader),
                settled.isPresent());
    }

    private Optional<BothSides> sides(Proposal proposal) {
        PersonId from = proposal.from();
        PersonId into = proposal.to();
        return from == null || into == null
                ? Optional.empty()
                : against.between(into, from).sides();
    }
}
