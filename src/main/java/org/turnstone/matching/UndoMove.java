package org.turnstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/**
 * The data steward takes a merge or un-merge back: all that it took goes where it was. Not over a veto: that is to be proposed
 * as a merge, for a second person.
 */
@Service
public class UndoMove {
    private static final String WORDS =
            "This cannot be taken back by one person. Propose to merge the people again instead. Against it: ";

    private final Access access;
    private final MoveRecords move;
    private final Vetoes vetoes;

    UndoMove(Access access, MoveRecords move, Vetoes vetoes) {
        this.access = access;
        this.move = move;
        this.vetoes = vetoes;
    }

    /** @return what is wrong; empty when it is undone
     * @throws NotFound when it is undone already, or never was */
    @Transactional
    public List<Problem> undo(UUID id, String reason) {
        access.require(Activity.REVIEW_LINKS);
        List<Problem> problems = new ArrayList<>(Reason.problems(reason, Reason.OF_UNDOING));
        if (problems.isEmpty()) {
            move.hold();
            vetoes.againstUndoing(id).forEach(veto -> problems.add(new Problem("reason", WORDS + veto)));
        }
        if (problems.isEmpty()) {
            move.undo(id, reason.strip());
        }
        return problems;
    }
}
