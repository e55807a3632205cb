package org.turnstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.PastMove;
import org.turnstone.person.PastMoves;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/**
 * The data steward takes a merge or un-merge back: all that it took goes where it was, and what followed it at an agency's
 * word. Not over a veto: that is to be proposed
 * as a merge, for a second person.
 */
@Service
public class UndoMove {
    private static final String WORDS =
            "This cannot be taken back by one person. Propose to merge the people again instead. Against it: ";

    private final Access access;
    private final MoveRecords move;
    private final PastMoves moves;
    private final Vetoes vetoes;
    private final AnswersFollow answers;

    UndoMove(Access access, MoveRecords move, PastMoves moves, Vetoes vetoes, AnswersFollow answers) {
        this.access = access;
        this.move = move;
        this.moves = moves;
        this.vetoes = vetoes;
        this.answers = answers;
    }

    /** @return what is wrong; empty when it is undone
     * @throws NotFound when it is undone already, or never was, or is not for them to see */
    @Transactional
    public List<Problem> undo(UUID id, String reason) {
        access.require(Activity.REVIEW_LINKS);
        PastMove past = moves.one(id).orElseThrow(NotFound::new);
        List<Problem> problems = new ArrayList<>(Reason.problems(reason, Reason.OF_UNDOING));
        if (problems.isEmpty()) {
            move.hold();
            vetoes.againstUndoing(id).forEach(veto -> problems.add(new Problem("reason", WORDS + veto)));
        }
        if (problems.isEmpty()) {
            if (!past.merge()) {
                answers.goBackWith(past, reason.strip());
            }
            move.undo(id, reason.strip());
        }
        return problems;
    }
}
