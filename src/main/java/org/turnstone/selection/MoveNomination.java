package org.turnstone.selection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Takes a nomination a step on, by a reason and without the panel. */
@Service
public class MoveNomination {
    static final Problem MOVED_ON =
            new Problem("", "This nomination has moved on since you opened it. Open it again to see where it stands");

    private final Access access;
    private final Nominations nominations;
    private final GateReading gates;

    MoveNomination(Access access, Nominations nominations, GateReading gates) {
        this.access = access;
        this.nominations = nominations;
        this.gates = gates;
    }

    /**
     * @return what is wrong; empty when it is done
     * @throws NotFound when there is no such nomination, or none that this reader may be shown
     */
    @Transactional
    public List<Problem> move(UUID id, NominationMove move, String reason) {
        Membership who = access.require(Activity.NOMINATE);
        NominationFile file = nominations.alone(id);
        Set<Authority> held = EnumSet.noneOf(Authority.class);
        held.addAll(Authority.of(who, file.nomination().agency()));
        if (held.isEmpty()) {
            throw new NotFound();
        }
        held.remove(Authority.PANEL);
        Optional<NominationState> to = NominationMoves.SHIPPED.leadsTo(file.state(), move, held, nominations.today());
        if (to.isEmpty() || !move.isByReason()) {
            return List.of(MOVED_ON);
        }
        Optional<Problem> wrong = Texts.problem("reason", reason.strip(), "Enter why");
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        if (to.get() == NominationState.ON_AGENDA) {
            List<Problem> open = waiting(file.notCleared(gates.gates()));
            if (!open.isEmpty()) {
                return open;
            }
        }
        nominations.step(file, who, move, to.get(), reason.strip(), null, null);
        return List.of();
    }

    static List<Problem> waiting(List<Gate> notCleared) {
        return notCleared.stream()
                .map(gate -> new Problem(
                        "",
                        "“" + gate.words() + "” is not cleared"
                                + (gate.by() == Authority.OFFICER
                                        ? ": a sergeant or manager of police or probation answers it"
                                        : ": answer it first")))
                .toList();
    }
}
