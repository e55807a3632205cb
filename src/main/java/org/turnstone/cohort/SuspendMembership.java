package org.turnstone.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Suspension.Because;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.supervision.CustodySpells;

/** Suspends somebody on the cohort, or takes them up again, as a panel decided and a named person enters it. */
@Service
public class SuspendMembership {
    private final Access access;
    private final SuspensionStore store;
    private final Suspensions suspensions;
    private final CohortMembership memberships;
    private final CustodySpells custody;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspendMembership(
            Access access,
            SuspensionStore store,
            Suspensions suspensions,
            CohortMembership memberships,
            CustodySpells custody,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.suspensions = suspensions;
        this.memberships = memberships;
        this.custody = custody;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        /** @param suspended whether they are now */
        record Done(boolean suspended) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Somebody else suspended the person or took them up meanwhile. */
        record Overtaken(SuspensionStanding now) implements Answer {}
    }

    /** @throws NotFound when the person is not on the cohort, as far as the reader may see */
    @Transactional(readOnly = true)
    public SuspensionStanding standing(PersonId person) {
        access.require(Activity.DECIDE_COHORT);
        LocalDate today = London.today(clock);
        CohortMember member = memberships.memberOn(person, today).orElseThrow(NotFound::new);
        return new SuspensionStanding(
                member,
                suspensions.on(List.of(member), today).get(person),
                custody.on(Set.of(person), today).get(person));
    }

    @Transactional
    public Answer enter(Suspending typed) {
        Membership who = access.require(Activity.DECIDE_COHORT);
        facts.alone(Set.of(typed.person()));
        SuspensionStanding standing = standing(typed.person());
        if (!standing.version().equals(typed.seen())) {
            return new Answer.Overtaken(standing);
        }
        List<Problem> problems = SuspensionRules.problems(typed, standing, London.today(clock));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Suspension before = standing.suspended();
        if (before != null && !store.supersedeLasting(typed.person(), clock.instant())) {
            return new Answer.Overtaken(standing(typed.person()));
        }
        LocalDate on = Objects.requireNonNull(typed.on());
        Suspension said = new Suspension(
                Claim.atScreen(typed.person(), who, clock.instant()),
                before == null ? new Period(on, null) : before.period().endingOn(on),
                before == null ? SuspensionRules.because(typed).orElse(Because.OTHER) : before.because(),
                typed.reason(),
                who.words());
        store.say(who, said);
        events.publishEvent(new CohortDecided(
                typed.person(),
                said.claim().id(),
                before == null ? CohortDecided.What.SUSPENDED : CohortDecided.What.TAKEN_UP));
        return new Answer.Done(before == null);
    }
}
