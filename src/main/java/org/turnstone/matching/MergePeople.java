package org.turnstone.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.matching.Proposed.What;
import org.turnstone.partnership.Membership;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.MoveRecords.Moved;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * The data steward says that two people are one. Over a veto, or where what they may see of both
 * is not enough, it is only proposed, for a second person.
 */
@Service
public class MergePeople {
    private final Access access;
    private final HeldRecords records;
    private final AgainstMerge against;
    private final MoveRecords move;
    private final Proposals proposals;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    MergePeople(
            Access access,
            HeldRecords records,
            AgainstMerge against,
            MoveRecords move,
            Proposals proposals,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.against = against;
        this.move = move;
        this.proposals = proposals;
        this.announce = announce;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done(Moved moved) implements Answer {}

        record WaitsForSecond(List<String> reasons) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** @param into whose reference stays */
    @Transactional
    public Answer merge(PersonId from, PersonId into, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        move.hold();
        List<Problem> problems = new ArrayList<>();
        if (from.equals(into)) {
            problems.add(new Problem("with", "Enter the reference of the other person"));
        } else if (records.of(from).isEmpty() || records.of(into).isEmpty()) {
            problems.add(new Problem("with", "Enter the reference of someone of whom there is a record"));
        }
        problems.addAll(Reason.problems(reason));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        List<String> reasons = against.between(into, from).reasons();
        if (reasons.isEmpty()) {
            return new Answer.Done(move.merge(from, into, reason.strip()));
        }
        Proposal proposal = Proposal.merge(from, into, reasons, reason.strip(), steward.staff(), clock.instant());
        proposals.add(steward, proposal);
        announce.publishEvent(Proposed.of(proposal, What.PROPOSED, reason.strip()));
        return new Answer.WaitsForSecond(reasons);
    }
}
