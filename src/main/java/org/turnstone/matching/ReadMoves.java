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
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.Operation;
import org.turnstone.matching.Proposals.Confirmed;
import org.turnstone.partnership.StaffNames;
import org.turnstone.person.PastMove;
import org.turnstone.person.PastMoves;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** Shows what was merged and un-merged. */
@Service
public class ReadMoves {
    private static final int SHOWN = 50;

    private final Access access;
    private final PastMoves moves;
    private final Proposals proposals;
    private final PersonHeaders headers;
    private final StaffNames staff;
    private final AuditTrail trail;

    ReadMoves(
            Access access,
            PastMoves moves,
            Proposals proposals,
            PersonHeaders headers,
            StaffNames staff,
            AuditTrail trail) {
        this.access = access;
        this.moves = moves;
        this.proposals = proposals;
        this.headers = headers;
        this.staff = staff;
        this.trail = trail;
    }

    /**
     * One of them, with the people as far as they can be shown now: nobody of whom no record is left.
     *
     * @param proposedBy where one proposed it and another, who did it, confirmed it
     */
    public record Told(
            PastMove move,
            Optional<PersonHeader> from,
            Optional<PersonHeader> to,
            String by,
            Optional<String> proposedBy,
            Optional<String> undoneBy) {}

    @Transactional
    public List<Told> newest() {
        access.require(Activity.REVIEW_LINKS);
        return told(moves.newest(SHOWN), ListLook.MOVES.words());
    }

    /** @throws NotFound when there is none of this id */
    @Transactional
    public Told one(UUID move) {
        access.require(Activity.REVIEW_LINKS);
        return told(List.of(moves.one(move).orElseThrow(NotFound::new)), "Opened a merge or un-merge")
                .getFirst();
    }

    private List<Told> told(List<PastMove> some, String what) {
        Set<PersonId> people = new HashSet<>();
        some.forEach(move -> {
            people.add(move.from());
            people.add(move.to());
        });
        Map<PersonId, PersonHeader> known = headers.of(people);
        List<StaffNames.StaffName> names = staff.all();
        List<Confirmed> confirmed = proposals.confirmedMerges(people);
        List<Told> told = some.stream()
                .map(move -> new Told(
                        move,
                        Optional.ofNullable(known.get(move.from())),
                        Optional.ofNullable(known.get(move.to())),
                        name(names, move.by()),
                        confirmed.stream()
                                .filter(one -> move.merge() && one.isOf(move.from(), move.to(), move.at()))
                                .findFirst()
                                .map(one -> name(names, one.proposedBy())),
                        move.undoing().map(undoing -> name(names, undoing.by()))))
                .filter(one -> one.from.isPresent() || one.to.isPresent())
                .toList();
        trail.record(AuditEntry.of(Operation.CONSULTATION, what, known.keySet()));
        if (told.isEmpty() && !some.isEmpty() && some.size() == 1) {
            throw new NotFound();
        }
        return told;
    }

    private static String name(List<StaffNames.StaffName> names, StaffId staff) {
        return names.stream()
                .filter(one -> one.id().equals(staff))
                .map(StaffNames.StaffName::words)
                .findFirst()
                .orElse("Someone who has left");
    }
}
