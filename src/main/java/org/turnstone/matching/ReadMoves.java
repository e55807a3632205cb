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
import org.turnstone.partnership.StaffNames;
import org.turnstone.person.PastMove;
import org.turnstone.person.PastMoves;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Shows what was merged and un-merged. */
@Service
public class ReadMoves {
    private static final int SHOWN = 50;

    private final Access access;
    private final PastMoves moves;
    private final PersonHeaders headers;
    private final StaffNames staff;
    private final AuditTrail trail;

    ReadMoves(Access access, PastMoves moves, PersonHeaders headers, StaffNames staff, AuditTrail trail) {
        this.access = access;
        this.moves = moves;
        this.headers = headers;
        this.staff = staff;
        this.trail = trail;
    }

    /** One of them, with the people as far as they can be shown now: nobody of whom no record is left. */
    public record Told(PastMove move, Optional<PersonHeader> from, Optional<PersonHeader> to, String by) {}

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
        List<Told> told = some.stream()
                .map(move -> new Told(
                        move,
                        Optional.ofNullable(known.get(move.from())),
                        Optional.ofNullable(known.get(move.to())),
                        names.stream()
                                .filter(one -> one.id().equals(move.by()))
                                .map(StaffNames.StaffName::words)
                                .findFirst()
                                .orElse("Someone who has left")))
                .filter(one -> one.from.isPresent() || one.to.isPresent())
                .toList();
        trail.record(AuditEntry.of(Operation.CONSULTATION, what, known.keySet()));
        if (told.isEmpty() && !some.isEmpty() && some.size() == 1) {
            throw new NotFound();
        }
        return told;
    }
}
