package org.turnstone.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.matching.Question.Answer;
import org.turnstone.partnership.Membership;
import org.turnstone.person.AgainstLink;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.HeldRecords.Standing;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.MoveRecords.Moved;
import org.turnstone.person.Vetoes;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * The agency that holds a record says whose it is: the second word, without which a record that the data steward may not see is
 * not parted from a person. It may take its word back.
 */
@Service
public class AnswerQuestion {
    static final String MEANWHILE = "Your record is another person’s by now: nothing is left to answer";
    static final String OWN = "You asked this. Someone else of your agency has to answer";
    private static final String AGAINST =
            "This cannot be said by you alone. Choose that it is someone else’s, and tell the data steward whom you mean";

    private final Access access;
    private final Questions questions;
    private final HeldRecords records;
    private final AgainstLink against;
    private final Vetoes vetoes;
    private final MoveRecords move;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    AnswerQuestion(
            Access access,
            Questions questions,
            HeldRecords records,
            AgainstLink against,
            Vetoes vetoes,
            MoveRecords move,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.access = access;
        this.questions = questions;
        this.records = records;
        this.against = against;
        this.vetoes = vetoes;
        this.move = move;
        this.announce = announce;
        this.clock = clock;
    }

    /**
     * @return what is wrong; empty when it is answered
     * @throws NotFound when this was never asked of whoever acts
     */
    @Transactional
    public List<Problem> answer(UUID id, Answer answer, String reason) {
        Membership member = access.require(Activity.BE_SIGNED_IN);
        move.hold();
        Question question = questions.one(id).orElseThrow(NotFound::new);
        Standing standing = records.standing(question.record()).orElseThrow(NotFound::new);
        List<Problem> problems = new ArrayList<>(Reason.problems(reason));
        if (questions.isAskedBy(id, member)) {
            problems.add(new Problem("whose", OWN));
        } else if (question.answer() != null || !standing.person().equals(question.person())) {
            problems.add(new Problem("whose", MEANWHILE));
        } else if (answer == Answer.PARTED && !mayBeOf(question, standing)) {
            problems.add(new Problem("whose", AGAINST));
        }
        if (problems.isEmpty()) {
            Optional<Moved> moved = carryOut(question, answer, reason.strip());
            questions.answer(
                    id,
                    member,
                    answer,
                    moved.map(Moved::to).orElse(null),
                    moved.map(Moved::move).orElse(null),
                    reason.strip(),
                    clock.instant());
            announce.publishEvent(AskedAgencies.answered(question, answer.name(), reason.strip()));
        }
        return problems;
    }

    private boolean mayBeOf(Question question, Standing standing) {
        PersonId parted = question.parted();
        return parted != null
                && move.areHeld(question.person(), parted)
                && against.of(question.record(), standing.record().says(), parted)
                        .isEmpty();
    }

    /** The only record of someone is theirs, whatever else is said of it. */
    private Optional<Moved> carryOut(Question question, Answer answer, String reason) {
        return switch (answer) {
            case STAYS -> Optional.empty();
            case PARTED ->
                Optional.of(move.takeOutForItsAgency(
                        question.person(), question.record(), Objects.requireNonNull(question.parted()), reason));
            case NEW ->
                records.count(question.person()) == 1
                        ? Optional.empty()
                        : Optional.of(move.takeOutForItsAgency(question.person(), question.record(), null, reason));
        };
    }

    /**
     * The record goes back to where it was, and the answer is that it stays.
     *
     * @return what is wrong; empty when it is taken back
     * @throws NotFound when there is nothing of whoever acts to take back
     */
    @Transactional
    public List<Problem> takeBack(UUID id, String reason) {
        Membership member = access.require(Activity.BE_SIGNED_IN);
        List<Problem> problems = Reason.problems(reason, Reason.OF_UNDOING);
        if (!problems.isEmpty()) {
            return problems;
        }
        move.hold();
        Question question = questions.one(id).orElseThrow(NotFound::new);
        UUID moved = Optional.ofNullable(question.move()).orElseThrow(NotFound::new);
        if (records.standing(question.record()).isEmpty()) {
            throw new NotFound();
        }
        if (questions.isAskedBy(id, member)) {
            return List.of(new Problem("reason", OWN));
        }
        if (!vetoes.againstUndoing(moved).isEmpty()) {
            return List.of(new Problem("reason", "This cannot be taken back by you alone. Tell the data steward"));
        }
        move.undo(moved, reason.strip());
        questions.answer(id, member, Answer.STAYS, null, null, reason.strip(), clock.instant());
        announce.publishEvent(AskedAgencies.answered(question, "taken back", reason.strip()));
        return List.of();
    }
}
