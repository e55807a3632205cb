package org.turnstone.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Confirms, as a named person, an estimate that was counted from the record. */
@Service
public class ConfirmEstimate {
    private final Access access;
    private final PersonHeaders people;
    private final Estimates estimates;
    private final ConfirmationStore confirmations;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmEstimate(
            Access access,
            PersonHeaders people,
            Estimates estimates,
            ConfirmationStore confirmations,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.estimates = estimates;
        this.confirmations = confirmations;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return what is wrong; empty when it is confirmed
     * @throws NotFound when the reader may not be shown the person
     */
    @Transactional
    public List<Problem> confirm(PersonId person, Confirming said) {
        Membership who = access.require(Activity.CONFIRM_ESTIMATES);
        facts.alone(Set.of(person));
        var header = people.of(person).orElseThrow(NotFound::new);
        if (!(estimates.of(header).estimate() instanceof Ogrs3Estimate.Counted counted)) {
            return List.of(
                    new Problem("", "Nothing can be counted of this record now. Open the page again to see why"));
        }
        Ogrs3Inputs record = counted.inputs();
        if (!said.recordDigest().equals(record.digest())) {
            return List.of(new Problem(
                    "", "The record changed after you opened the page. Compare what you typed with what it says now"));
        }
        List<Problem> problems = ConfirmingRules.problems(said, record);
        if (problems.isEmpty()) {
            Ogrs3Inputs used = ConfirmingRules.inputs(said, record);
            Ogrs3Score score = Ogrs3Counting.SCALE.scored(used.asCase());
            var confirmation = new Confirmation(
                    UUID.randomUUID(),
                    person,
                    record.digest(),
                    score.coefficients(),
                    used.sanctions(),
                    used.firstOn(),
                    used.followUpOn(),
                    used.offence(),
                    score.oneYear(),
                    score.twoYear(),
                    ConfirmingRules.changes(used, record),
                    said.reason().strip(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    who.words());
            confirmations.say(who, confirmation);
            events.publishEvent(new EstimateConfirmed(person, confirmation.id()));
        }
        return problems;
    }
}
