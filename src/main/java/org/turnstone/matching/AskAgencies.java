package org.turnstone.matching;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.person.HeldRecords;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * The data steward has every agency asked that holds a record of someone which they may not see: whose it is. They are not told
 * whether there is one, and learn nothing of the answer.
 */
@Service
public class AskAgencies {
    private final Access access;
    private final HeldRecords records;
    private final Questions questions;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    AskAgencies(
            Access access, HeldRecords records, Questions questions, ApplicationEventPublisher announce, Clock clock) {
        this.access = access;
        this.records = records;
        this.questions = questions;
        this.announce = announce;
        this.clock = clock;
    }

    /** @return what is wrong; empty when they are asked */
    @Transactional
    public List<Problem> ask(PersonId person, String reason) {
        List<Problem> problems = Reason.problems(reason);
        if (problems.isEmpty()) {
            ask(person, null, reason.strip());
        }
        return problems;
    }

    /** @param parted whom other records of theirs have been taken to, where they have */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(PersonId person, @Nullable PersonId parted, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        questions.ask(steward, person, parted, records.notShown(person), reason, clock.instant());
        announce.publishEvent(AskedAgencies.asked(person, reason));
    }
}
