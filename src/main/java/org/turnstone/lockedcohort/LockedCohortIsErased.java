package org.turnstone.lockedcohort;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

@Component
class LockedCohortIsErased implements Erases {
    private final LockedStore store;
    private final Clock clock;

    LockedCohortIsErased(LockedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void erase(PersonId person) {
        store.erase(person, London.today(clock));
    }
}
