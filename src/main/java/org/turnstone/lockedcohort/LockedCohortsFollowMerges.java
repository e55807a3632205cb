package org.turnstone.lockedcohort;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.person.MovedBetween;
import org.turnstone.person.RecordsMoved;
import org.turnstone.shared.PersonId;

/**
 * Whoever was locked is looked for where their records are now: with whom they were merged into, and with themselves again
 * when that is undone.
 */
@Component
class LockedCohortsFollowMerges {
    private final LockedStore store;
    private final MovedBetween moved;
    private final WorkOut facts;

    LockedCohortsFollowMerges(LockedStore store, MovedBetween moved, WorkOut facts) {
        this.store = store;
        this.moved = moved;
        this.facts = facts;
    }

    @EventListener
    void on(RecordsMoved records) {
        Set<PersonId> both = Set.of(records.from(), records.to());
        facts.fromAllClaims(both, () -> follow(both));
    }

    private int follow(Set<PersonId> both) {
        Set<PersonId> locked = store.lockedAs(both);
        Map<PersonId, PersonId> became = moved.became(locked);
        return store.follow(
                locked.stream().collect(Collectors.toMap(Function.identity(), one -> became.getOrDefault(one, one))));
    }
}
