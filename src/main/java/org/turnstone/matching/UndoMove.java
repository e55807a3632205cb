package org.turnstone.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** The data steward takes a merge or un-merge back: all that it took goes where it was. */
@Service
public class UndoMove {
    private final Access access;
    private final MoveRecords move;

    UndoMove(Access access, MoveRecords move) {
        this.access = access;
        this.move = move;
    }

    /** @return what is wrong; empty when it is undone
     * @throws NotFound when it is undone already, or never was */
    @Transactional
    public List<Problem> undo(UUID id, String reason) {
        access.require(Activity.REVIEW_LINKS);
        List<Problem> problems = Reason.problems(reason);
        if (problems.isEmpty()) {
            move.undo(id, reason.strip());
        }
        return problems;
    }
}
