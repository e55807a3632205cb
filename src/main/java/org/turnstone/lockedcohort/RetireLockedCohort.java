package org.turnstone.lockedcohort;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.lockedcohort.LockedCohort.Retired;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Says of a locked cohort that it is no longer used; it is kept. */
@Service
public class RetireLockedCohort {
    private final Access access;
    private final LockedStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetireLockedCohort(Access access, LockedStore store, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done() implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Somebody else retired it first. */
        record DecidedFirst(Retired standing) implements Answer {}
    }

    /** @throws NotFound when the partnership has no such locked cohort */
    @Transactional
    public Answer retire(UUID id, String reason) {
        Membership who = access.require(Activity.LOCK_COHORT);
        Retired before = store.one(id).orElseThrow(NotFound::new).retired();
        if (before != null) {
            return new Answer.DecidedFirst(before);
        }
        List<Problem> problems = LockingRules.retiring(reason);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        if (!store.retire(id, new Retired(clock.instant(), who.words(), reason.strip()))) {
            return new Answer.DecidedFirst(Objects.requireNonNull(
                    store.one(id).orElseThrow(NotFound::new).retired()));
        }
        events.publishEvent(new LockedCohortChanged(id, Set.of(), LockedCohortChanged.What.RETIRED));
        return new Answer.Done();
    }
}
