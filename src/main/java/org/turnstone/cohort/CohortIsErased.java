package org.turnstone.cohort;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

@Component
class CohortIsErased implements Erases {
    private final MembershipStore memberships;
    private final AllocationStore allocations;
    private final SuspensionStore suspensions;
    private final TransferStore transfers;
    private final AccessFollowsAllocation access;

    CohortIsErased(
            MembershipStore memberships,
            AllocationStore allocations,
            SuspensionStore suspensions,
            TransferStore transfers,
            AccessFollowsAllocation access) {
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.transfers = transfers;
        this.allocations = allocations;
        this.access = access;
    }

    @Override
    public void erase(PersonId person) {
        memberships.erase(person);
        allocations.erase(person);
        suspensions.erase(person);
        transfers.erase(person);
        access.follow(Acting.required().partnership(), Set.of(person), List.of(), List.of());
    }
}
