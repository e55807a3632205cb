package org.turnstone.lockedcohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.WorkOut;
import org.turnstone.partnership.Membership;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * Locks the cohort as it was on a day: everyone who was on it, those included whom whoever locks it may not see, or it could
 * be made smaller by who locks it.
 */
@Service
public class LockCohort {
    private final Access access;
    private final LockedStore store;
    private final CohortMembership memberships;
    private final MoveRecords records;
    private final WorkOut facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LockCohort(
            Access access,
            LockedStore store,
            CohortMembership memberships,
            MoveRecords records,
            WorkOut facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.memberships = memberships;
        this.records = records;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done(UUID id) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    @Transactional
    public Answer lock(Locking typed) {
        Membership who = access.require(Activity.LOCK_COHORT);
        List<Problem> problems = LockingRules.problems(typed, store.isTaken(typed.name()), London.today(clock));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        LocalDate asAt = Objects.requireNonNull(typed.asAt());
        List<CohortMember> members = held(asAt);
        if (members.isEmpty()) {
            return new Answer.Refused(List.of(new Problem("asAt", "Nobody was on the cohort on that day")));
        }
        LockedCohort locked = new LockedCohort(
                UUID.randomUUID(),
                typed.name(),
                asAt,
                members.size(),
                typed.purpose(),
                clock.instant(),
                who.words(),
                null);
        if (!store.add(who, locked)) {
            return new Answer.Refused(LockingRules.problems(typed, true, London.today(clock)));
        }
        facts.fromAllClaims(Set.of(), () -> store.addPeople(who.partnership(), locked.id(), members));
        events.publishEvent(new LockedCohortChanged(locked.id(), persons(members), LockedCohortChanged.What.LOCKED));
        return new Answer.Done(locked.id());
    }

    /**
     * Who was on it. Until the transaction ends nobody is merged or erased, and nobody says anything of these people: an erasure
     * that does not see the new rows would leave a key in them for good, and a merge would not be followed.
     */
    private List<CohortMember> held(LocalDate asAt) {
        records.hold();
        List<CohortMember> before = facts.fromAllClaims(Set.of(), () -> memberships.on(asAt));
        return facts.fromAllClaims(persons(before), () -> memberships.on(asAt));
    }

    private static Set<PersonId> persons(List<CohortMember> members) {
        return members.stream().map(CohortMember::person).collect(Collectors.toUnmodifiableSet());
    }
}
