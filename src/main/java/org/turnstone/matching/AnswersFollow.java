package org.turnstone.matching;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.PastMove;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.PersonId;

/**
 * When an un-merge is undone, the records that agencies said were to follow it go back as well: no agency's record is left alone
 * with someone whose other records are gone. The steward learns nothing of it; each such agency is told, and asked anew.
 */
@Component
class AnswersFollow {
    private static final String BACK =
            "The un-merge that you answered on was undone, and your record went back with the others. Is that right?";
    private static final String LEFT =
            "The un-merge that you answered on was undone. Something speaks against your record going back with the others";

    private final Access access;
    private final Questions questions;
    private final MoveRecords move;
    private final Vetoes vetoes;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    AnswersFollow(
            Access access,
            Questions questions,
            MoveRecords move,
            Vetoes vetoes,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.access = access;
        this.questions = questions;
        this.move = move;
        this.vetoes = vetoes;
        this.announce = announce;
        this.clock = clock;
    }

    /** Before the un-merge itself is undone, which may be undone: the last that was moved goes back first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void goBackWith(PastMove unmerge, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        for (Question question : questions.followed(unmerge.from(), unmerge.to())) {
            UUID followed = Objects.requireNonNull(question.move());
            boolean back = vetoes.againstUndoing(followed).isEmpty();
            if (back) {
                move.undo(followed, reason);
                questions.undone(question.id(), clock.instant());
            }
            PersonId with = back ? unmerge.from() : unmerge.to();
            questions.ask(steward, with, null, Set.of(question.record()), back ? BACK : LEFT, clock.instant());
            announce.publishEvent(AskedAgencies.asked(with, reason));
        }
    }
}
