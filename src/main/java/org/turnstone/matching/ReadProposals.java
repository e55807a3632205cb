package org.turnstone.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.StaffNames;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubts;
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
    private final OpenDoubts doubts;
    private final AgainstMerge against;
    private final StaffNames staff;
    private final AuditTrail trail;

    ReadProposals(
            Access access,
            Proposals proposals,
            SettledMeanwhile meanwhile,
            PersonHeaders headers,
            OpenDoubts doubts,
            AgainstMerge against,
            StaffNames staff,
            AuditTrail trail) {
        this.access = access;
        this.proposals = proposals;
        this.meanwhile = meanwhile;
        this.headers = headers;
        this.doubts = doubts;
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

    /**
     * One of those that wait.
     *
     * @param people whom it is about, each where they may be shown
     * @param record what waits to be linked, where it is about that
     */
    public record Waiting(Proposal proposal, List<Optional<PersonHeader>> people, Optional<OpenDoubt> record) {
        public Waiting {
            people = List.copyOf(people);
        }
    }

    @Transactional
    public List<Waiting> open() {
        access.require(Activity.REVIEW_LINKS);
        List<Proposal> open = meanwhile.close();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonHeader> known = headers.of(
                open.stream().flatMap(one -> people(one).stream()).distinct().toList());
        Map<UUID, OpenDoubt> records = doubts.of(
                open.stream().map(Proposal::doubt).filter(Objects::nonNull).toList());
        trail.record(ListLook.SECOND_PERSON.at(known.keySet()));
        return open.stream()
                .map(one -> new Waiting(
                        one,
                        people(one).stream()
                                .map(person -> Optional.ofNullable(known.get(person)))
                                .toList(),
                        Optional.ofNullable(one.doubt()).map(records::get)))
                .toList();
    }

    private static List<PersonId> people(Proposal proposal) {
        return Stream.of(proposal.from(), proposal.to())
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws NotFound when it is decided already, or never was proposed */
    @Transactional
    public Told one(UUID id) {
        Membership reader = access.require(Activity.REVIEW_LINKS);
        meanwhile.close();
        Optional<Proposal> settled = proposals.closed(id);
        Proposal proposal = settled.or(() -> proposals.open(id)).orElseThrow(NotFound::new);
        Map<PersonId, PersonHeader> known = headers.of(people(proposal));
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
