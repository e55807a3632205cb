package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.PersonId;

/** Readings of who is suspended, as far as whoever acts may see it. */
@Service
public class Suspensions {
    private final SuspensionStore store;

    Suspensions(SuspensionStore store) {
        this.store = store;
    }

    /** Of these memberships those that are suspended, since this day at the latest; what is over is not told. */
    @Transactional(readOnly = true)
    public Map<PersonId, Suspension> on(Collection<CohortMember> members, LocalDate day) {
        Map<PersonId, Suspension> lasting =
                store.lasting(members.stream().map(CohortMember::person).toList());
        Map<PersonId, Suspension> on = new HashMap<>();
        for (CohortMember member : members) {
            Optional.ofNullable(lasting.get(member.person()))
                    .filter(one -> one.isOf(member) && one.holds(day))
                    .ifPresent(one -> on.put(member.person(), one));
        }
        return on;
    }
}
